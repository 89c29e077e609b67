package org.evidencematrix.rules.item;

/** Bounds of years. */
final class Years {
  /** Before this year nobody studied social services in a way that a matrix could hold. */
  static final int EARLIEST = 1800;

  private Years() {}
}
