package org.evidencematrix.coverage;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.geo.IncomeLevel;

/**
 * One place that a finding speaks of. Values of several place axes come from the same place, so a
 * finding from a low-income country in Africa and a lower-middle-income country in Asia fills no
 * cell of low income in Asia.
 *
 * @param country code of the country; empty when there is none
 * @param region id of a region of the scheme; empty when the place is in none
 * @param income the country's income class; empty without country
 * @param named regions that the source names instead of countries, of any scheme
 */
record Atom(
    Optional<String> country,
    Optional<String> region,
    Optional<IncomeLevel> income,
    List<String> named) {
  /** Nowhere in particular. */
  static final Atom GLOBAL = region(Optional.empty(), List.of());

  /** Returns a place without country. */
  static Atom region(Optional<String> region, List<String> named) {
    return new Atom(Optional.empty(), region, Optional.empty(), named);
  }

  /** Tells whether it is neither a country nor a region of the scheme. */
  boolean isGlobal() {
    return country.isEmpty() && region.isEmpty();
  }
}
