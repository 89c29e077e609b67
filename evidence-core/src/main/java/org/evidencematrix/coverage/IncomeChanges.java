package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evidencematrix.geo.IncomeHistory;
import org.evidencematrix.geo.IncomeLevel;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;

/**
 * What it changes to sort findings by the income classes of today instead of those at the time of
 * the data. Shows which items, which cells, and the whole grid.
 *
 * <p>The class then is the one in force on 31 December of the last year of data, or of the year of
 * publication less the lag of the settings where the years of data are not known; the class of
 * today is that of the newest fiscal year of the World Bank.
 *
 * @param items the items with a country whose class is another one today, sorted by id
 * @param placed number of items that name a country
 * @param fiscalYear the newest fiscal year
 * @param cells the cells whose number of studies or band differs: by question, row and column
 * @param then the coverage by the classes at the time
 * @param current the coverage by the classes of today
 */
public record IncomeChanges(
    List<Change> items,
    int placed,
    int fiscalYear,
    List<CellChange> cells,
    Coverage then,
    Coverage current) {

  /** Copies the lists. */
  public IncomeChanges {
    items = List.copyOf(items);
    cells = List.copyOf(cells);
  }

  /**
   * A country that has another class today.
   *
   * @param country ISO 3166-1 alpha-3 code
   * @param then class at the time
   * @param current class of today
   */
  public record Moved(String country, IncomeLevel then, IncomeLevel current) {}

  /**
   * An item with a country that has another class today.
   *
   * @param item id of the item
   * @param year year whose class it has
   * @param guessed whether that year is derived from the year of publication
   * @param allied whether the item is of an allied field, which stands beside the cells
   * @param countries the countries, sorted by code
   */
  public record Change(
      String item, int year, boolean guessed, boolean allied, List<Moved> countries) {
    /** Copies the countries. */
    public Change {
      countries = List.copyOf(countries);
    }
  }

  /**
   * A cell that differs.
   *
   * @param then the cell by the classes at the time
   * @param current the cell by the classes of today
   */
  public record CellChange(Cell then, Cell current) {}

  /**
   * Returns the changes of some items.
   *
   * @param setup the set-up; the reading of income of its grid is not asked
   * @param items the items; gone through several times
   * @throws IllegalArgumentException if neither rows nor columns are income levels
   */
  public static IncomeChanges of(Setup setup, Iterable<Item> items) {
    Grid grid = setup.grid();
    if (grid.rows() != Axis.INCOME && grid.columns() != Axis.INCOME) {
      throw new IllegalArgumentException("neither rows nor columns are income levels");
    }
    IncomeHistory history = IncomeHistory.bundled();
    List<Change> changes = new ArrayList<>();
    int placed = 0;
    for (Item item : items) {
      Set<String> countries = countries(item);
      if (item.isScorable() && !countries.isEmpty()) {
        placed++;
        Change change = change(item, countries, setup, history);
        if (!change.countries().isEmpty()) {
          changes.add(change);
        }
      }
    }
    changes.sort((a, b) -> a.item().compareTo(b.item()));
    Coverage then = Coverage.of(setup.withGrid(grid.withIncome(IncomeReading.THEN)), items);
    Coverage current = Coverage.of(setup.withGrid(grid.withIncome(IncomeReading.CURRENT)), items);
    return new IncomeChanges(
        changes, placed, history.newestFiscalYear(), cells(then, current), then, current);
  }

  private static Set<String> countries(Item item) {
    Set<String> countries = new TreeSet<>(item.countries());
    item.findings().stream().map(Finding::countries).forEach(countries::addAll);
    return countries;
  }

  private static Change change(
      Item item, Set<String> countries, Setup setup, IncomeHistory history) {
    int year = Places.dataYear(item, setup.scoring().dataLag());
    List<Moved> moved = new ArrayList<>();
    for (String country : countries) {
      IncomeLevel then = history.inForceOn31December(country, year);
      IncomeLevel current = history.at(country, history.newestFiscalYear());
      if (then != current) {
        moved.add(new Moved(country, then, current));
      }
    }
    return new Change(item.id(), year, item.dataYears().isEmpty(), item.isAlliedField(), moved);
  }

  private static List<CellChange> cells(Coverage then, Coverage current) {
    List<CellChange> cells = new ArrayList<>();
    for (Question question : Question.values()) {
      for (AxisValue row : union(then.rows(), current.rows())) {
        for (AxisValue column : union(then.columns(), current.columns())) {
          Cell before = then.cell(question, row.id(), column.id());
          Cell after = current.cell(question, row.id(), column.id());
          if (before.figures().n() != after.figures().n()
              || before.figures().band() != after.figures().band()) {
            cells.add(new CellChange(before, after));
          }
        }
      }
    }
    return cells;
  }

  private static List<AxisValue> union(List<AxisValue> some, List<AxisValue> more) {
    List<AxisValue> all = new ArrayList<>(some);
    more.stream().filter(value -> !all.contains(value)).forEach(all::add);
    return all;
  }
}
