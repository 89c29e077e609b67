package org.evidencematrix.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.geo.Country;
import org.evidencematrix.geo.IncomeHistory;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.SearchCovers;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.model.YearRange;

/**
 * Tells which cells searches cover.
 *
 * <p>A search covers a cell when, for strategies, income levels and regions alike, its list is
 * empty or holds everything of the cell. A cell that a list cuts through (a search of two regions,
 * a cell of an income level) is covered in part, which is not enough to call nothing found absence
 * of evidence. Years count on an axis of periods only.
 */
final class SearchCoverage {
  private enum Part {
    NOTHING,
    SOME,
    ALL;

    static Part of(boolean some, boolean all) {
      return all ? ALL : some ? SOME : NOTHING;
    }
  }

  private final Setup setup;

  SearchCoverage(Setup setup) {
    this.setup = setup;
  }

  SearchState of(AxisValue row, AxisValue column) {
    SearchState best = SearchState.NOT_SEARCHED;
    for (Search search : setup.searches()) {
      SearchState state =
          switch (part(search.covers(), row, column)) {
            case NOTHING -> SearchState.NOT_SEARCHED;
            case SOME -> SearchState.PARTLY;
            case ALL -> search.isSystematic() ? SearchState.SYSTEMATIC : SearchState.INFORMAL;
          };
      best = best.compareTo(state) >= 0 ? best : state;
    }
    return best;
  }

  private Part part(SearchCovers covers, AxisValue row, AxisValue column) {
    Grid grid = setup.grid();
    Part least = Part.ALL;
    for (Part part :
        List.of(
            strategies(covers.strategies(), grid, row, column),
            income(covers.income(), grid, row, column),
            regions(covers.regions(), grid, row, column),
            years(covers, grid, row, column))) {
      least = least.compareTo(part) <= 0 ? least : part;
    }
    return least;
  }

  private static Optional<AxisValue> on(Axis axis, Grid grid, AxisValue row, AxisValue column) {
    if (grid.rows() == axis) {
      return Optional.of(row);
    }
    return grid.columns() == axis ? Optional.of(column) : Optional.empty();
  }

  private Part strategies(List<String> listed, Grid grid, AxisValue row, AxisValue column) {
    if (listed.isEmpty()) {
      return Part.ALL;
    }
    Optional<AxisValue> strategy = on(Axis.STRATEGY, grid, row, column);
    if (strategy.isPresent()) {
      return Part.of(false, listed.contains(strategy.get().id()));
    }
    Framework framework = setup.framework();
    Optional<Pillar> pillar =
        on(Axis.PILLAR, grid, row, column).flatMap(p -> framework.pillar(p.id()));
    List<String> needed =
        pillar.map(Pillar::strategies).orElse(framework.strategies()).stream()
            .map(Strategy::id)
            .toList();
    return Part.of(needed.stream().anyMatch(listed::contains), listed.containsAll(needed));
  }

  private Part income(List<String> listed, Grid grid, AxisValue row, AxisValue column) {
    if (listed.isEmpty()) {
      return Part.ALL;
    }
    Optional<AxisValue> income = on(Axis.INCOME, grid, row, column);
    if (income.isPresent()) {
      return Part.of(false, listed.contains(income.get().id()));
    }
    Optional<AxisValue> country = on(Axis.COUNTRY, grid, row, column);
    if (country.isPresent()) {
      IncomeHistory history = IncomeHistory.bundled();
      String now = history.at(country.get().id(), history.newestFiscalYear()).code();
      return Part.of(false, listed.contains(now));
    }
    return Part.of(true, listed.containsAll(List.of("L", "LM", "UM", "H")));
  }

  private Part regions(List<String> listed, Grid grid, AxisValue row, AxisValue column) {
    if (listed.isEmpty()) {
      return Part.ALL;
    }
    Optional<AxisValue> region = on(Axis.REGION, grid, row, column);
    Optional<AxisValue> country = on(Axis.COUNTRY, grid, row, column);
    if (region.filter(r -> listed.contains(r.id())).isPresent()) {
      return Part.ALL;
    }
    Set<String> members = new HashSet<>();
    for (String id : listed) {
      for (RegionScheme scheme : RegionScheme.values()) {
        Regions.bundled().members(id, scheme).stream().map(Country::alpha3).forEach(members::add);
      }
    }
    if (country.isPresent()) {
      return Part.of(false, members.contains(country.get().id()));
    }
    if (region.isPresent()) {
      List<String> needed =
          Regions.bundled().members(region.get().id(), grid.scheme()).stream()
              .map(Country::alpha3)
              .toList();
      return Part.of(
          needed.stream().anyMatch(members::contains),
          !needed.isEmpty() && members.containsAll(needed));
    }
    return Part.SOME;
  }

  private static Part years(SearchCovers covers, Grid grid, AxisValue row, AxisValue column) {
    Optional<AxisValue> period = on(Axis.PERIOD, grid, row, column);
    if (covers.years().isEmpty() || period.isEmpty() || period.get().special()) {
      return Part.ALL;
    }
    YearRange years = covers.years().get();
    String id = period.get().id();
    int first = id.startsWith("before-") ? Integer.MIN_VALUE : Integer.parseInt(id.substring(0, 4));
    int last = id.startsWith("before-") ? Integer.parseInt(id.substring(7)) - 1 : first + 4;
    return Part.of(
        years.first() <= last && years.last() >= first,
        years.first() <= first && years.last() >= last);
  }
}
