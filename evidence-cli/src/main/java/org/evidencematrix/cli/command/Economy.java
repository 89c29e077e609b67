package org.evidencematrix.cli.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Country;
import org.evidencematrix.geo.FormerCountry;
import org.evidencematrix.geo.IncomeHistory;
import org.evidencematrix.geo.IncomeLevel;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Regions;

/**
 * A place that has a code of its own or an income class: a country of today, a former country, or
 * the Channel Islands taken together.
 *
 * @param alpha3 its code
 * @param country the country of today, if it is one
 * @param names name by language, English always
 */
record Economy(String alpha3, Optional<Country> country, Map<String, String> names) {
  private static final String CHANNEL_ISLANDS = "CHI";

  static Economy of(Country country) {
    return new Economy(country.alpha3(), Optional.of(country), country.names());
  }

  /** Returns all countries of today and all other economies with a class, by code. */
  static List<Economy> all() {
    List<Economy> all = new ArrayList<>();
    Countries.bundled().all().forEach(country -> all.add(of(country)));
    Set<String> others = new TreeSet<>(IncomeHistory.bundled().economies());
    all.forEach(economy -> others.remove(economy.alpha3()));
    others.forEach(code -> all.add(new Economy(code, Optional.empty(), names(code))));
    all.sort(Comparator.comparing(Economy::alpha3));
    return all;
  }

  private static Map<String, String> names(String code) {
    if (code.equals(CHANNEL_ISLANDS)) {
      return Map.of("en", "Channel Islands", "fr", "Îles Anglo-Normandes");
    }
    return Countries.bundled().former().stream()
        .filter(former -> former.incomeKey().equals(Optional.of(code)))
        .findFirst()
        .map(FormerCountry::names)
        .orElseGet(() -> Map.of("en", code));
  }

  String name(String language) {
    return names.getOrDefault(language, names.getOrDefault("en", alpha3));
  }

  Optional<Region> region(RegionScheme scheme, int fiscalYear) {
    return Regions.bundled().regionOf(alpha3, scheme, fiscalYear);
  }

  IncomeLevel income(int fiscalYear) {
    return IncomeHistory.bundled().at(alpha3, fiscalYear);
  }
}
