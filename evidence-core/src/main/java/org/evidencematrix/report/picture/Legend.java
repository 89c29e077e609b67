package org.evidencematrix.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.report.picture.Shape.Anchor;

/** What the colours and signs mean, beneath the tables. */
final class Legend {
  private static final double SIZE = 11.5;

  /** A colour with its meaning; no colour for signs. */
  private record Entry(String color, String sign, String text) {}

  private final GridPicture.Style style;
  private final Catalogue words;
  private final Language language;

  Legend(GridPicture.Style style, Catalogue words, Language language) {
    this.style = style;
    this.words = words;
    this.language = language;
  }

  /** Draws it and returns where it ends. */
  int draw(List<Shape> shapes, int left, int top, int width) {
    int y = top + 4;
    for (String line : Lettering.lines(say("legend." + style.id()), width, SIZE, 4)) {
      shapes.add(new Shape.Text(left, y, line, SIZE, false, Anchor.START, GridLayout.INK));
      y += 16;
    }
    y += 4;
    double x = left;
    for (Entry entry : entries()) {
      double wide = 42 + entry.text().length() * SIZE * 0.56 + 14;
      if (x > left && x + wide > left + width) {
        x = left;
        y += 21;
      }
      if (!entry.color().isEmpty()) {
        shapes.add(new Shape.Box(x - 0.5, y - 12.5, 36, 16, GridLayout.SOFT));
        shapes.add(new Shape.Box(x + 0.5, y - 11.5, 34, 14, entry.color()));
      }
      String ink = dark(entry.color()) ? "ffffff" : GridLayout.INK;
      shapes.add(new Shape.Text(x + 17.5, y - 0.5, entry.sign(), 10, false, Anchor.MIDDLE, ink));
      shapes.add(
          new Shape.Text(x + 42, y, entry.text(), SIZE, false, Anchor.START, GridLayout.INK));
      x += wide;
    }
    return y + 8;
  }

  private static boolean dark(String color) {
    return !color.isEmpty()
        && Integer.parseInt(color.substring(2, 4).toUpperCase(Locale.ROOT), 16) < 0x8a;
  }

  private List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    switch (style) {
      case TIERS -> {
        for (int tier = 5; tier >= 1; tier--) {
          all.add(new Entry(Palette.tier(tier), "T" + tier, say("tier", "tier", tier)));
        }
      }
      case DIRECTION -> {
        for (int i = 0; i < Marks.SIGNS.length; i++) {
          all.add(new Entry(Palette.direction(i), Marks.SIGNS[i], say("direction." + i)));
        }
      }
      default -> {
        for (Band band : Band.values()) {
          if (band != Band.NONE) {
            all.add(
                new Entry(
                    Palette.band(band), "●".repeat(Palette.dots(band)), band.label(language)));
          }
        }
      }
    }
    all.add(new Entry("", "+2", say("legend.allied")));
    return all;
  }

  private String say(String key, Object... pairs) {
    return words.render(Message.of(key, pairs));
  }
}
