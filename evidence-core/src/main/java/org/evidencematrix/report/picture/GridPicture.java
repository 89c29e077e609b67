package org.evidencematrix.report.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Question;

/** A grid of coverage, for one question or for several side by side, as a picture. Immutable. */
public final class GridPicture {
  /** How a cell is drawn. */
  public enum Style {
    /** A circle whose area is true to the number of studies, coloured by band. */
    BUBBLES,
    /** The cell coloured by band, with number, dots and coverage. */
    HEAT,
    /** A bar as long as there are studies, in parts by rigor tier. */
    TIERS,
    /** A bar as long as there are studies, in parts by where results point. */
    DIRECTION,
    /** Number, band and coverage in words. */
    TEXT;

    /** Returns the name as options spell it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the style of a name, or empty for any other text. */
    public static Optional<Style> parse(String id) {
      for (Style style : values()) {
        if (style.id().equals(id)) {
          return Optional.of(style);
        }
      }
      return Optional.empty();
    }
  }

  private final Labels title;
  private final Coverage coverage;
  private final Style style;
  private final List<Question> questions;

  /**
   * Makes a picture.
   *
   * @param title title of the matrix
   * @param coverage the coverage to show
   * @param style how cells are drawn
   * @param questions the questions, at least one
   */
  public GridPicture(Labels title, Coverage coverage, Style style, List<Question> questions) {
    this.title = title;
    this.coverage = coverage;
    this.style = style;
    this.questions = List.copyOf(questions);
  }

  /**
   * Writes the picture as SVG.
   *
   * @throws IOException if {@code out} throws it
   */
  public void svg(Language language, Appendable out) throws IOException {
    Svg.write(drawing(language), language, out);
  }

  /**
   * Writes the picture as PNG, two pixels for each of the SVG.
   *
   * @param out neither flushed nor closed
   * @throws IOException if {@code out} throws it
   */
  public void png(Language language, OutputStream out) throws IOException {
    Png.write(drawing(language), out);
  }

  private Drawing drawing(Language language) {
    return new GridLayout(title, coverage, style, questions, language).draw();
  }
}
