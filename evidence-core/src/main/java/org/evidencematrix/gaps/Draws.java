package org.evidencematrix.gaps;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.coverage.Weighting;
import org.evidencematrix.model.Scoring;

/**
 * How the numbers behind a ranking are varied to see how sure each rank is (uncertainty of
 * composite indicators: Saisana, Saltelli and Tarantola 2005).
 *
 * <p>A draw takes from one stream of numbers, in this order: {@code U_1 ... U_5} uniform on {@code
 * 1 - s} to {@code 1 + s}; gamma uniform on its range; a factor for each threshold, in the order of
 * {@link Thresholds}, uniform on {@code 1 - q} to {@code 1 + q}. The weight of a tier is {@code w_t
 * = min(.95, w_0 + sum_(j<=t) d_j U_j)}, {@code d_j = w_j - w_(j-1)} of the settings (by default
 * .10 .15 .20 .20 .15), never below 0 nor, where the settings say more than .95, above theirs.
 * Thresholds decide only in which share of the draws each kind of gap holds.
 *
 * @param count number of draws; 0 for none
 * @param seed where the stream starts
 * @param weightSpread s, 0 to 1
 * @param gammaFrom lowest gamma, at least 0
 * @param gammaTo highest gamma
 * @param thresholdSpread q, 0 to 1
 */
public record Draws(
    int count,
    long seed,
    double weightSpread,
    double gammaFrom,
    double gammaTo,
    double thresholdSpread) {
  /** No draws: ranks without certainty, for analyses that only compare. */
  public static final Draws NONE = new Draws(0, 0, 0, 0, 0, 0);

  private static final double WEIGHT_SPREAD = 0.5;
  private static final double THRESHOLD_SPREAD = 0.2;
  private static final double HIGHEST_WEIGHT = 0.95;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Draws {
    if (count < 0
        || !(weightSpread >= 0 && weightSpread <= 1)
        || !(thresholdSpread >= 0 && thresholdSpread <= 1)
        || !(gammaFrom >= 0 && gammaFrom <= gammaTo && gammaTo < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("draws out of range");
    }
  }

  /**
   * Returns the draws of a matrix' settings: U on .5 to 1.5, gamma on 0 to 1, thresholds +-20 %.
   */
  public static Draws of(Scoring scoring) {
    return new Draws(scoring.draws(), scoring.seed(), WEIGHT_SPREAD, 0, 1, THRESHOLD_SPREAD);
  }

  /** Returns draws that vary nothing, so that each of them must give the ranking itself. */
  public static Draws still(Scoring scoring) {
    return new Draws(scoring.draws(), scoring.seed(), 0, scoring.gamma(), scoring.gamma(), 0);
  }

  /**
   * The numbers of one draw.
   *
   * @param weighting weights and gamma
   * @param thresholds the numbers of the rules
   */
  record Draw(Weighting weighting, Thresholds thresholds) {}

  /** Returns all draws, in order. */
  List<Draw> around(Weighting base, Thresholds thresholds) {
    SplitMix64 stream = new SplitMix64(seed);
    List<Draw> draws = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      List<Double> weights = weights(base.weights(), stream);
      double gamma = stream.between(gammaFrom, gammaTo);
      double[] factors = new double[Thresholds.COUNT];
      for (int f = 0; f < factors.length; f++) {
        factors[f] = stream.between(1 - thresholdSpread, 1 + thresholdSpread);
      }
      draws.add(new Draw(new Weighting(weights, gamma), thresholds.times(factors)));
    }
    return draws;
  }

  /** Adds what changes to the weights themselves: nothing changed gives them to the last bit. */
  private List<Double> weights(List<Double> base, SplitMix64 stream) {
    List<Double> weights = new ArrayList<>(base.size());
    weights.add(base.get(0));
    double moved = 0;
    for (int tier = 1; tier < base.size(); tier++) {
      double step = base.get(tier) - base.get(tier - 1);
      moved += step * (stream.between(1 - weightSpread, 1 + weightSpread) - 1);
      double most = Math.max(HIGHEST_WEIGHT, base.get(tier));
      weights.add(Math.max(0, Math.min(most, base.get(tier) + moved)));
    }
    return weights;
  }
}
