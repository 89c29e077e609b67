package org.evidencematrix.gaps;

/**
 * The SplitMix64 generator of Steele, Lea and Flood 2014 ("Fast splittable pseudorandom number
 * generators", OOPSLA), with the constants of Vigna's reference code. Its stream is written down
 * here and in five lines of any other language, so results can be checked anywhere and are the same
 * on every version of Java; that of {@code java.util.SplittableRandom} is no promise.
 */
final class SplitMix64 {
  private static final double UNIT = 0x1.0p-53;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  long nextLong() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Returns a number from {@code low} to {@code high}, from the upper 53 bits of the next one. */
  double between(double low, double high) {
    return low + (high - low) * ((nextLong() >>> 11) * UNIT);
  }
}
