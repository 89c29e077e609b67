package org.evidencematrix.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The World Bank's income classes by fiscal year, FY1989 to FY2027.
 *
 * <p>Fiscal year t runs from 1 July t-1 to 30 June t and rests on the incomes of calendar year t-2.
 * Sources: the Bank's historical classification and lists of economies up to FY2026, and eight
 * changes for FY2027; see the README beside the tables. Outputs print {@link WorldBankCredit#LINE}.
 *
 * <p>Economies are countries of today, {@code CHI} (the Channel Islands taken together) and the
 * former countries {@code ANT}, {@code CSK}, {@code SCG}, {@code SUN}, {@code YUG} ({@link
 * FormerCountry#incomeKey()}). Successors do not inherit the class of a former country.
 */
public final class IncomeHistory {

  private static final class Bundled {
    static final IncomeHistory HISTORY = new IncomeHistory();
  }

  private final Map<String, List<IncomeSpell>> spells = new TreeMap<>();
  private final Map<String, IncomeLevel[]> levels = new HashMap<>();
  private final Map<String, TerritoryParent> parents = new HashMap<>();
  private final int oldest;
  private final int newest;

  private IncomeHistory() {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (ReferenceTable.Row row : ReferenceTable.rows("income-history.csv")) {
      IncomeSpell spell =
          new IncomeSpell(
              row.get("alpha3"), row.number("from_fy"), row.number("to_fy"), level(row));
      spells.computeIfAbsent(spell.economy(), k -> new ArrayList<>()).add(spell);
      first = Math.min(first, spell.fromFiscalYear());
      last = Math.max(last, spell.toFiscalYear());
    }
    oldest = first;
    newest = last;
    spells.forEach((economy, runs) -> levels.put(economy, byYear(runs)));
    for (ReferenceTable.Row row : ReferenceTable.rows("territory-parents.csv")) {
      String alpha3 = row.get("alpha3");
      boolean worldBank = row.get("strength").equals("World Bank");
      parents.put(
          alpha3, new TerritoryParent(alpha3, row.get("class_of"), row.get("basis"), worldBank));
    }
  }

  /**
   * The table inside the library, read on first use.
   *
   * @return always the same instance
   */
  public static IncomeHistory bundled() {
    return Bundled.HISTORY;
  }

  /**
   * The class of an economy in a fiscal year.
   *
   * @param alpha3 an economy's code in capital letters
   * @param fiscalYear a four-digit fiscal year: 2026 is the World Bank's FY26
   * @return one of the four classes; {@link IncomeLevel#NOT_CLASSIFIED} where the Bank gave none,
   *     territories that it does not list included; {@link IncomeLevel#UNKNOWN} for years outside
   *     the table and for codes that are no economy and no country of today
   */
  public IncomeLevel at(String alpha3, int fiscalYear) {
    if (fiscalYear < oldest || fiscalYear > newest) {
      return IncomeLevel.UNKNOWN;
    }
    IncomeLevel[] years = levels.get(alpha3);
    if (years != null) {
      return years[fiscalYear - oldest];
    }
    return Countries.bundled().byAlpha3(alpha3).isPresent()
        ? IncomeLevel.NOT_CLASSIFIED
        : IncomeLevel.UNKNOWN;
  }

  /**
   * The class of an economy in force on 31 December of a calendar year: that of the fiscal year
   * after it.
   *
   * @param alpha3 an economy's code in capital letters
   * @param year a calendar year; the first with a class is 1988
   * @return as {@link #at}
   */
  public IncomeLevel inForceOn31December(String alpha3, int year) {
    return at(alpha3, fiscalYearInForceOn31December(year));
  }

  /**
   * The fiscal year that was running on 31 December of a calendar year.
   *
   * @param year a calendar year
   * @return the year after it
   */
  public static int fiscalYearInForceOn31December(int year) {
    return year == Integer.MAX_VALUE ? year : year + 1;
  }

  /**
   * The newest fiscal year of the table.
   *
   * @return a four-digit fiscal year
   */
  public int newestFiscalYear() {
    return newest;
  }

  /**
   * The fiscal years of the table.
   *
   * @return every year from the oldest to the newest
   */
  public List<Integer> fiscalYears() {
    return IntStream.rangeClosed(oldest, newest).boxed().toList();
  }

  /**
   * The economies of the table.
   *
   * @return their codes in alphabetical order, former countries and {@code CHI} included
   */
  public List<String> economies() {
    return List.copyOf(spells.keySet());
  }

  /**
   * The runs of fiscal years with the same class.
   *
   * @param alpha3 an economy's code in capital letters
   * @return the runs in the order of time, without gaps from the oldest to the newest fiscal year;
   *     empty for an economy that the table does not have
   */
  public List<IncomeSpell> spells(String alpha3) {
    return List.copyOf(spells.getOrDefault(alpha3, List.of()));
  }

  /**
   * Whose class may stand in for that of a territory without one. Nothing in this class applies it:
   * a user has to ask for it and see it in the output.
   *
   * @param alpha3 the territory's code in capital letters
   * @return the stand-in, or nothing when none is recorded
   */
  public Optional<TerritoryParent> territoryParent(String alpha3) {
    return Optional.ofNullable(parents.get(alpha3));
  }

  private IncomeLevel[] byYear(List<IncomeSpell> runs) {
    IncomeLevel[] years = new IncomeLevel[newest - oldest + 1];
    for (IncomeSpell run : runs) {
      for (int year = run.fromFiscalYear(); year <= run.toFiscalYear(); year++) {
        years[year - oldest] = run.level();
      }
    }
    return years;
  }

  private static IncomeLevel level(ReferenceTable.Row row) {
    String code = row.get("class");
    return code.equals("null") ? IncomeLevel.NOT_CLASSIFIED : IncomeLevel.parse(code).orElseThrow();
  }
}
