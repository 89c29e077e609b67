package org.evidencematrix.model;

import java.util.List;
import java.util.Optional;

/**
 * What a search covers; an empty list means everything.
 *
 * @param strategies ids of strategies
 * @param income codes of income levels
 * @param regions ids of regions
 * @param years publication years covered
 */
public record SearchCovers(
    List<String> strategies, List<String> income, List<String> regions, Optional<YearRange> years) {

  /** Copies the lists. */
  public SearchCovers {
    strategies = List.copyOf(strategies);
    income = List.copyOf(income);
    regions = List.copyOf(regions);
  }
}
