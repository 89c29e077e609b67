package org.evidencematrix.coverage;

/** What kept a cell's coverage from being higher. */
public enum Ceiling {
  /** Nothing. */
  NONE(1),
  /** A single family that is not a review: at most .7. CEBC and Title IV-E ask for two studies. */
  SINGLE_FAMILY(0.7),
  /** No family at tier 3 or above: at most .49. */
  NO_STRONG_FAMILY(0.49);

  private final double limit;

  Ceiling(double limit) {
    this.limit = limit;
  }

  /** Returns the highest coverage that is possible under it. */
  public double limit() {
    return limit;
  }
}
