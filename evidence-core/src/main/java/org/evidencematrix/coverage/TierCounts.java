package org.evidencematrix.coverage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers by tier for each row or column. An array, because it is asked for with every item. */
final class TierCounts {
  /** Takes the numbers of a line. */
  interface Taker<X extends Exception> {
    void take(int line, int[] counts) throws X;
  }

  private int[] @Nullable [] counts = new int[16] @Nullable [];
  private int size;

  /** Returns the numbers of a line, made on first use. */
  int[] of(int line) {
    if (line >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(line + 1, 2 * counts.length));
    }
    int[] found = counts[line];
    if (found == null) {
      found = new int[CellCount.TIERS];
      counts[line] = found;
      size++;
    }
    return found;
  }

  /** Returns the numbers of a line, or nothing when it was never asked for. */
  int @Nullable [] find(int line) {
    return line < counts.length ? counts[line] : null;
  }

  /** Returns how many lines there are. */
  int size() {
    return size;
  }

  /** Gives all lines, ascending. */
  <X extends Exception> void forEach(Taker<X> taker) throws X {
    for (int line = 0; line < counts.length; line++) {
      int[] found = counts[line];
      if (found != null) {
        taker.take(line, found);
      }
    }
  }

  void merge(TierCounts other) {
    other.forEach(
        (line, more) -> {
          int[] into = of(line);
          for (int tier = 0; tier < into.length; tier++) {
            into[tier] += more[tier];
          }
        });
  }
}
