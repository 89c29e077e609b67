package org.evidencematrix.report.picture;

/** A part of a drawing. Positions and sizes are in pixels, colours are six hexadecimal digits. */
sealed interface Shape {

  /** A filled rectangle. */
  record Box(double x, double y, double width, double height, String fill) implements Shape {}

  /** A line of a width. */
  record Stroke(double x1, double y1, double x2, double y2, String color, double width)
      implements Shape {}

  /** A filled circle with an edge. */
  record Disc(double x, double y, double radius, String fill, String edge) implements Shape {}

  /** Where a text stands at its position. */
  enum Anchor {
    /** Begins there. */
    START,
    /** Is centred there. */
    MIDDLE,
    /** Ends there. */
    END
  }

  /**
   * A line of text.
   *
   * @param x see {@code anchor}
   * @param y the base line
   */
  record Text(
      double x, double y, String text, double size, boolean bold, Anchor anchor, String color)
      implements Shape {}
}
