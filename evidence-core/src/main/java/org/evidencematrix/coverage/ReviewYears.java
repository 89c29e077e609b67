package org.evidencematrix.coverage;

import java.util.Arrays;

/**
 * The newest year of search of reviews by tier. Within a tier the newest one has the highest
 * status, so the others need not be kept.
 */
final class ReviewYears {
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

  boolean anyWithWeight(Weighting weighting) {
    for (int tier = 0; tier < any.length; tier++) {
      if (any[tier] && weighting.weight(tier) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the highest w u, in the year of the report's date. */
  double status(Weighting weighting, int asOf) {
    double best = 0;
    for (int tier = 0; tier < closing.length; tier++) {
      if (closing[tier] != Long.MIN_VALUE) {
        long late = Math.max(0, asOf - closing[tier] - 5);
        best = Math.max(best, weighting.weight(tier) * StrictMath.pow(2, -late / 5.0));
      }
    }
    return best;
  }

  /** Returns the highest w, as if every review were new. */
  double whenFresh(Weighting weighting) {
    double best = 0;
    for (int tier = 0; tier < closing.length; tier++) {
      if (closing[tier] != Long.MIN_VALUE) {
        best = Math.max(best, weighting.weight(tier));
      }
    }
    return best;
  }
}
