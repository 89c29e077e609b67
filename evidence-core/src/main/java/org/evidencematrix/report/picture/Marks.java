package org.evidencematrix.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Directions;
import org.evidencematrix.coverage.Tally;
import org.evidencematrix.coverage.Weighting;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Question;
import org.evidencematrix.report.picture.Shape.Anchor;

/** What is drawn in a cell. */
final class Marks {
  static final String[] SIGNS = {"▲", "▼", "◆", "=", "·"};
  private static final double BUBBLE = 21;

  private final Coverage coverage;
  private final GridPicture.Style style;
  private final Catalogue words;
  private final Language language;
  private final int most;

  private Marks(
      Coverage coverage,
      GridPicture.Style style,
      Catalogue words,
      Language language,
      Question question) {
    this.coverage = coverage;
    this.style = style;
    this.words = words;
    this.language = language;
    this.most =
        Math.max(
            1, coverage.cells(question).stream().mapToInt(c -> c.figures().n()).max().orElse(1));
  }

  /**
   * Returns the marks of each question, in their order, whose largest number is the measure of its
   * table.
   */
  static List<Marks> of(
      List<Question> questions,
      Coverage coverage,
      GridPicture.Style style,
      Catalogue words,
      Language language) {
    return questions.stream().map(q -> new Marks(coverage, style, words, language, q)).toList();
  }

  void draw(Cell cell, List<Shape> shapes, double x, double y, double width, double height) {
    double middle = x + width / 2;
    String ink = GridLayout.INK;
    if (cell.figures().n() == 0) {
      String key = cell.search().isSearched() ? "nothing" : "unsearched";
      text(shapes, middle, y + height / 2 + 4, say(key), 10, false, GridLayout.SOFT);
    } else {
      switch (style) {
        case BUBBLES -> bubble(cell, shapes, middle, y + height / 2);
        case HEAT -> ink = heat(cell, shapes, x, y, width, height);
        case TIERS -> bar(shapes, tiers(cell), cell, x, y, width);
        case DIRECTION -> bar(shapes, directions(cell), cell, x, y, width);
        case TEXT -> ink = words(cell, shapes, x, y, width, height);
      }
    }
    if (cell.allied().n() > 0) {
      shapes.add(
          new Shape.Text(
              x + width - 4,
              style == GridPicture.Style.TEXT ? y + height - 5 : y + 12,
              "+" + cell.allied().n(),
              10,
              false,
              Anchor.END,
              ink.equals(GridLayout.INK) ? "8a4b00" : ink));
    }
  }

  private void bubble(Cell cell, List<Shape> shapes, double x, double y) {
    int n = cell.figures().n();
    double radius = BUBBLE * Math.sqrt((double) n / most);
    shapes.add(new Shape.Disc(x, y, radius, Palette.band(cell.figures().band()), GridLayout.INK));
    if (radius >= 9) {
      text(shapes, x, y + 4.5, "" + n, 12.5, true, Palette.on(cell.figures().band()));
    } else {
      shapes.add(
          new Shape.Text(
              x + radius + 4, y + 4.5, "" + n, 12.5, true, Anchor.START, GridLayout.INK));
    }
  }

  private String heat(
      Cell cell, List<Shape> shapes, double x, double y, double width, double height) {
    String ink = ground(cell, shapes, x, y, width, height);
    int band = Palette.dots(cell.figures().band());
    text(shapes, x + width / 2, y + 18, "" + cell.figures().n(), 14, true, ink);
    String dots = "●".repeat(band) + "○".repeat(4 - band);
    text(shapes, x + width / 2, y + 29, dots, 8, false, ink);
    text(shapes, x + width / 2, y + 41, two(cell.figures().coverage()), 10.5, false, ink);
    return ink;
  }

  private static String ground(
      Cell cell, List<Shape> shapes, double x, double y, double width, double height) {
    shapes.add(
        new Shape.Box(x + 1, y + 1, width - 2, height - 2, Palette.band(cell.figures().band())));
    return Palette.on(cell.figures().band());
  }

  private String words(
      Cell cell, List<Shape> shapes, double x, double y, double width, double height) {
    String ink = ground(cell, shapes, x, y, width, height);
    double middle = x + width / 2;
    text(shapes, middle, y + 16, say("studies", "n", cell.figures().n()), 11.5, true, ink);
    text(shapes, middle, y + 29, cell.figures().band().label(language), 11, false, ink);
    text(shapes, middle, y + 41, two(cell.figures().coverage()), 11, false, ink);
    return ink;
  }

  /** A part of a bar. */
  private record Part(int n, String color, String sign) {}

  private List<Part> tiers(Cell cell) {
    Tally tally = coverage.tally(cell.question(), cell.row().id(), cell.column().id());
    List<Part> parts = new ArrayList<>();
    for (int tier = 5; tier >= 1; tier--) {
      List<Double> only = new ArrayList<>(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0));
      only.set(tier, coverage.weighting().weights().get(tier) > 0 ? 1.0 : 0.0);
      int n = tally.n(new Weighting(only, 0));
      if (n > 0) {
        parts.add(new Part(n, Palette.tier(tier), n + "×T" + tier));
      }
    }
    return parts;
  }

  private static List<Part> directions(Cell cell) {
    Directions found = cell.figures().directions();
    int[] numbers = {
      found.favourable(),
      found.unfavourable(),
      found.mixed(),
      found.noEffect(),
      cell.figures().n() - found.families()
    };
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] > 0) {
        parts.add(new Part(numbers[i], Palette.direction(i), SIGNS[i] + numbers[i]));
      }
    }
    return parts;
  }

  private void bar(
      List<Shape> shapes, List<Part> parts, Cell cell, double x, double y, double width) {
    double unit = (width - 10) / most;
    double from = x + 5;
    text(shapes, x + width / 2, y + 14, "" + cell.figures().n(), 12.5, true, GridLayout.INK);
    for (Part part : parts) {
      shapes.add(
          new Shape.Box(from, y + 19, Math.max(0.6, part.n() * unit - 0.6), 11, part.color()));
      from += part.n() * unit;
    }
    String signs = String.join(" ", parts.stream().map(Part::sign).toList());
    double size = signs.length() > 14 ? 7.6 : signs.length() > 11 ? 8.8 : 10;
    text(shapes, x + width / 2, y + 42, signs, size, false, GridLayout.INK);
  }

  private static void text(
      List<Shape> shapes,
      double x,
      double y,
      String text,
      double size,
      boolean bold,
      String color) {
    shapes.add(new Shape.Text(x, y, text, size, bold, Anchor.MIDDLE, color));
  }

  private String two(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return language == Language.FR ? text.replace('.', ',') : text;
  }

  private String say(String key, Object... pairs) {
    return words.render(Message.of(key, pairs));
  }
}
