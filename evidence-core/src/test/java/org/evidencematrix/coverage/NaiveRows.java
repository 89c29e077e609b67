package org.evidencematrix.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;

/** The rules of the kinds of gap of a whole row, each place a grid of one column. */
final class NaiveRows {
  private static final String HERE = "here";

  private final Naive naive;
  private final Naive everywhere;
  private final Map<String, Naive> places;
  private final Map<String, String> levels;
  private final List<String> cadres;
  private final int year;

  /**
   * @param levels level of each outcome
   * @param cadres the code list
   */
  NaiveRows(Naive naive, Map<String, String> levels, List<String> cadres, int year) {
    this(
        naive,
        naive.inColumns((item, finding) -> List.of(HERE)),
        places(naive),
        levels,
        cadres,
        year);
  }

  private NaiveRows(
      Naive naive,
      Naive everywhere,
      Map<String, Naive> places,
      Map<String, String> levels,
      List<String> cadres,
      int year) {
    this.naive = naive;
    this.everywhere = everywhere;
    this.places = places;
    this.levels = levels;
    this.cadres = cadres;
    this.year = year;
  }

  NaiveRows weighed(double[] w, double gamma) {
    Map<String, Naive> others = new LinkedHashMap<>();
    places.forEach((id, place) -> others.put(id, place.weighed(w, gamma)));
    return new NaiveRows(
        naive.weighed(w, gamma), everywhere.weighed(w, gamma), others, levels, cadres, year);
  }

  private static Map<String, Naive> places(Naive naive) {
    Map<String, Naive> places = new LinkedHashMap<>();
    places.put("L+LM", naive.inColumns((i, f) -> here(isPoorer(i, f))));
    for (Region region : Regions.bundled().of(RegionScheme.WORLD_BANK)) {
      places.put(region.id(), naive.inColumns((i, f) -> here(isFrom(region.id(), i, f))));
    }
    return places;
  }

  private static List<String> here(boolean is) {
    return is ? List.of(HERE) : List.of();
  }

  private static boolean isPoorer(Item item, Finding finding) {
    List<String> incomes = Naive.incomes(item, finding);
    return incomes.contains("L") || incomes.contains("LM");
  }

  /** Without countries the regions named stand in. */
  private static boolean isFrom(String region, Item item, Finding finding) {
    List<String> countries = Naive.countries(item, finding);
    return countries.isEmpty()
        ? item.regions().contains(region)
        : countries.stream().anyMatch(c -> NaiveKinds.RegionOf.of(c).equals(Optional.of(region)));
  }

  /** Returns the kinds that hold in a row, each with the values that it is about. */
  Map<String, Set<String>> of(String row, double[] limits) {
    Map<String, Set<String>> found = new TreeMap<>();
    found.put("transfer", unknownPlaces(row, limits));
    found.put("outcome-level", levelsShortOfClients(row));
    found.put("cadre", cadresNotStudied(row));
    found.values().removeIf(Set::isEmpty);
    return found;
  }

  private Set<String> unknownPlaces(String row, double[] limits) {
    Set<String> unknown = new TreeSet<>();
    if (everywhere.cell(row, HERE, year).coverage() >= limits[10]) {
      places.forEach(
          (id, place) -> {
            if (place.cell(row, HERE, year).coverage() < limits[11]) {
              unknown.add(id);
            }
          });
    }
    return unknown;
  }

  private Set<String> levelsShortOfClients(String row) {
    Set<String> found = new TreeSet<>();
    for (Item item : naive.weighingIn(row)) {
      for (Finding finding : naive.findings(item)) {
        if (finding.strategy().equals(row)) {
          finding.outcome().ifPresent(o -> found.add(levels.get(o)));
        }
      }
    }
    return found.contains("client") ? Set.of() : found;
  }

  private Set<String> cadresNotStudied(String row) {
    List<Item> here = naive.weighingIn(row);
    Set<String> missing = new TreeSet<>(here.isEmpty() ? List.of() : cadres);
    for (Item item : here) {
      for (Finding finding : naive.findings(item)) {
        if (finding.strategy().equals(row)) {
          missing.removeAll(finding.cadres().isEmpty() ? item.cadres() : finding.cadres());
        }
      }
    }
    return missing;
  }

  /** Returns how many families have weight in a row. */
  int families(String row) {
    return naive.families(naive.weighingIn(row));
  }

  /** Returns the first ids with weight in a row. */
  List<String> firstItems(String row) {
    return naive.weighingIn(row).stream().map(Item::id).sorted().limit(20).toList();
  }
}
