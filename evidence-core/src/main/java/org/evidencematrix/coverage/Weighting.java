package org.evidencematrix.coverage;

import java.util.List;
import org.evidencematrix.model.Scoring;

/**
 * The numbers that turn tiers and cells into coverage.
 *
 * <p>All figures are computed from integer histograms, so trying other numbers costs the same for a
 * hundred items and for a million.
 *
 * @param weights weight of tiers 0 to 5, each 0 to 1: the chance that one such source is good
 *     enough to act on
 * @param gamma exponent of the allocation {@code k^-gamma} of a family that fills k cells: 0 full
 *     counting, 1 fractional counting (Waltman and van Eck 2015)
 */
public record Weighting(List<Double> weights, double gamma) {

  /**
   * Copies the weights.
   *
   * @throws IllegalArgumentException if there are not six weights, one is outside 0 to 1, or gamma
   *     is negative or no number
   */
  public Weighting {
    weights = List.copyOf(weights);
    if (weights.size() != 6) {
      throw new IllegalArgumentException("weights of tiers 0 to 5 expected, not " + weights);
    }
    for (double weight : weights) {
      if (!(weight >= 0 && weight <= 1)) {
        throw new IllegalArgumentException("weight " + weight + " is not between 0 and 1");
      }
    }
    if (!(gamma >= 0) || Double.isInfinite(gamma)) {
      throw new IllegalArgumentException("gamma " + gamma + " is not a number from 0");
    }
  }

  /** Returns the weighting of a matrix' settings. */
  public static Weighting of(Scoring scoring) {
    return new Weighting(scoring.weights(), scoring.gamma());
  }

  /** Returns the weight of a tier; 0 for a tier of -1, which stands for none. */
  double weight(int tier) {
    return tier < 0 ? 0 : weights.get(tier);
  }

  /**
   * Returns the share that a family which fills k cells gives to each of them.
   *
   * <p>{@code StrictMath}, because the same matrix must give the same bytes on every machine.
   */
  public double allocation(int k) {
    return allocation(k, gamma);
  }

  static double allocation(int k, double gamma) {
    return k == 1 || gamma == 0 ? 1 : StrictMath.pow(k, -gamma);
  }
}
