package org.evidencematrix.coverage;

import java.util.Arrays;

/**
 * A weighting as plain numbers: weights by tier, and the share {@code k^-gamma} of each number of
 * cells. Thousands of cells are reckoned with one. For one thread, but for {@link #fixed}.
 */
final class Shares {
  /** Hardly a family fills more cells. */
  private static final int USUAL = 16;

  private final double[] weights = new double[CellCount.TIERS];
  private double gamma;
  private double[] allocations = new double[USUAL];
  private boolean fixed;

  Shares(Weighting weighting) {
    for (int tier = 0; tier < weights.length; tier++) {
      weights[tier] = weighting.weights().get(tier);
    }
    set(weights, weighting.gamma());
  }

  /** Returns the numbers of a weighting for several threads; they are not changed any more. */
  static Shares fixed(Weighting weighting) {
    Shares shares = new Shares(weighting);
    for (int k = 1; k < USUAL; k++) {
      shares.allocation(k);
    }
    shares.fixed = true;
    return shares;
  }

  /** Replaces the numbers, for the next draw. */
  void set(double[] byTier, double exponent) {
    System.arraycopy(byTier, 0, weights, 0, weights.length);
    gamma = exponent;
    Arrays.fill(allocations, -1);
  }

  /** Returns the weight of a tier; 0 for a tier of -1, which stands for none. */
  double weight(int tier) {
    return tier < 0 ? 0 : weights[tier];
  }

  double allocation(int k) {
    if (fixed && k >= USUAL) {
      return Weighting.allocation(k, gamma);
    }
    if (k >= allocations.length) {
      int known = allocations.length;
      allocations = Arrays.copyOf(allocations, Math.max(k + 1, 2 * known));
      Arrays.fill(allocations, known, allocations.length, -1);
    }
    double share = allocations[k];
    if (share < 0) {
      share = Weighting.allocation(k, gamma);
      allocations[k] = share;
    }
    return share;
  }

  /** Returns which tiers have weight, a bit each. */
  int mask() {
    int mask = 0;
    for (int tier = 0; tier < weights.length; tier++) {
      mask |= weights[tier] > 0 ? 1 << tier : 0;
    }
    return mask;
  }

  /**
   * Returns {@code base^exponent} by squaring: plain multiplications, so the same on every machine,
   * and much faster than a power of real numbers.
   */
  static double power(double base, int exponent) {
    double result = 1;
    double square = base;
    for (int left = exponent; left > 0; left >>= 1) {
      if ((left & 1) != 0) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }
}
