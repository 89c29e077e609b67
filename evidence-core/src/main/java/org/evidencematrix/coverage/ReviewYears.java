package org.evidencematrix.coverage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The newest year of search of reviews by tier. Within a tier the newest one has the highest
 * status, so the others need not be kept.
 */
final class ReviewYears {
  /** No reviews. */
  static final ReviewYears NONE = new ReviewYears();

  private final long[] closing = new long[CellCount.TIERS];
  private final boolean[] any = new boolean[CellCount.TIERS];

  ReviewYears() {
    Arrays.fill(closing, Long.MIN_VALUE);
  }

  void add(int tier, int year, boolean closes) {
    any[tier] = true;
    if (closes) {
      closing[tier] = Math.max(closing[tier], year);
    }
  }

  void merge(ReviewYears other) {
    for (int tier = 0; tier < any.length; tier++) {
      any[tier] |= other.any[tier];
      closing[tier] = Math.max(closing[tier], other.closing[tier]);
    }
  }

  void write(DataOutput out) throws IOException {
    for (int tier = 0; tier < any.length; tier++) {
      out.writeBoolean(any[tier]);
      out.writeLong(closing[tier]);
    }
  }

  /** Merges what was written. */
  void read(DataInput in) throws IOException {
    for (int tier = 0; tier < any.length; tier++) {
      any[tier] |= in.readBoolean();
      closing[tier] = Math.max(closing[tier], in.readLong());
    }
  }

  boolean isEmpty() {
    return !any(-1);
  }

  /** Tells whether there is a review of a tier that has weight. */
  boolean any(int mask) {
    for (int tier = 0; tier < any.length; tier++) {
      if (any[tier] && (mask & 1 << tier) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns u of the newest review of each tier, in the year of the report's date; 0 if none. */
  double[] freshness(int asOf) {
    double[] fresh = new double[closing.length];
    for (int tier = 0; tier < closing.length; tier++) {
      if (closing[tier] != Long.MIN_VALUE) {
        long late = Math.max(0, asOf - closing[tier] - 5);
        fresh[tier] = StrictMath.pow(2, -late / 5.0);
      }
    }
    return fresh;
  }
}
