package org.evidencematrix.gaps;

/**
 * Twelve decimals: what is compared is not told apart by the last bits, which depend on the order
 * of adding up.
 */
final class Rounding {
  private static final double SCALE = 1e12;

  private Rounding() {}

  /** Returns a number of at most some thousands, as the number of its trillionths. */
  static long trillionths(double value) {
    return Math.round(value * SCALE);
  }
}
