package org.evidencematrix.coverage;

/**
 * A family in a cell, packed into a number so that like families can be counted: tier of its best
 * primary report, tier of its best review, number of cells k, whether its best report was
 * appraised, and the direction of its results. A tier of -1 stands for none.
 */
final class FamilyKey {
  static final int NO_DIRECTION = 0;
  static final int FAVOURABLE = 1;
  static final int UNFAVOURABLE = 2;
  static final int MIXED = 3;
  static final int NO_EFFECT = 4;

  private FamilyKey() {}

  static long of(int primary, int review, int k, boolean appraised, int direction) {
    return (long) k << 16
        | (long) (primary + 1) << 12
        | (long) (review + 1) << 8
        | (appraised ? 1L << 7 : 0)
        | direction;
  }

  /** Packs what a report that is a family of its own offers in one of the cells that it keeps. */
  static long alone(Part part, int kept, int k) {
    int tier = part.tier().value();
    boolean review = part.tier().synthesis();
    return of(
        review ? -1 : tier,
        review ? tier : -1,
        k,
        part.tier().appraised(),
        voice(part.directions()[kept]));
  }

  static int k(long key) {
    return (int) (key >>> 16);
  }

  static int primary(long key) {
    return (int) (key >>> 12 & 15) - 1;
  }

  static int review(long key) {
    return (int) (key >>> 8 & 15) - 1;
  }

  static int best(long key) {
    return Math.max(primary(key), review(key));
  }

  static boolean appraised(long key) {
    return (key & 1 << 7) != 0;
  }

  static int direction(long key) {
    return (int) (key & 127);
  }

  /** Returns the one voice of a family from the directions of its findings, a bit each. */
  static int voice(int directions) {
    return switch (directions) {
      case 0 -> NO_DIRECTION;
      case 1 -> FAVOURABLE;
      case 2 -> UNFAVOURABLE;
      case 8 -> NO_EFFECT;
      default -> MIXED;
    };
  }
}
