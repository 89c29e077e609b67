package org.evidencematrix.model;

import java.util.List;

/**
 * The numbers behind coverage and gaps. Stamped into every output.
 *
 * @param gamma exponent of the allocation of a family over its cells: 0 full counting, 1 fractional
 *     counting
 * @param weights weight of tiers 0 to 5
 * @param seed seed of the draws
 * @param draws number of draws
 * @param staleYears age in years at which evidence is stale
 * @param dataLag years between data and publication where the data years are not known
 */
public record Scoring(
    double gamma, List<Double> weights, long seed, int draws, int staleYears, int dataLag) {

  /** Copies the lists. */
  public Scoring {
    weights = List.copyOf(weights);
  }

  /** The defaults of the data format. */
  public static final Scoring DEFAULT =
      new Scoring(0.5, List.of(0.0, 0.10, 0.25, 0.45, 0.65, 0.80), 20161122L, 1000, 10, 2);
}
