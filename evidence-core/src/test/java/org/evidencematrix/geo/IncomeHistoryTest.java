package org.evidencematrix.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomeHistoryTest {

  private static final int FIRST = 1989;
  private static final int LAST = 2027;

  private final IncomeHistory history = IncomeHistory.bundled();

  @Test
  void givesEveryCellOfTheTable() {
    Map<String, String> cells = new HashMap<>();
    for (Map<String, String> row : Tables.rows("income-history.csv")) {
      for (int year = Integer.parseInt(row.get("from_fy"));
          year <= Integer.parseInt(row.get("to_fy"));
          year++) {
        String before = cells.put(row.get("alpha3") + " " + year, row.get("class"));
        assertEquals(null, before, "two classes in one year: " + row);
      }
    }
    assertEquals(224 * 39, cells.size());

    List<String> wrong = new ArrayList<>();
    cells.forEach(
        (cell, code) -> {
          IncomeLevel level = history.at(cell.substring(0, 3), Integer.parseInt(cell.substring(4)));
          if (!level.code().equals(code.equals("null") ? "not-classified" : code)) {
            wrong.add(cell + " " + level);
          }
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void givesEverySpellOfTheTable() {
    List<String> expected =
        Tables.rows("income-history.csv").stream()
            .map(
                row ->
                    String.join(
                        " ",
                        row.get("alpha3"),
                        row.get("from_fy"),
                        row.get("to_fy"),
                        row.get("class").equals("null") ? "not-classified" : row.get("class")))
            .toList();
    List<String> given =
        history.economies().stream()
            .flatMap(economy -> history.spells(economy).stream())
            .map(
                spell ->
                    String.join(
                        " ",
                        spell.economy(),
                        String.valueOf(spell.fromFiscalYear()),
                        String.valueOf(spell.toFiscalYear()),
                        spell.level().code()))
            .toList();
    assertEquals(638, given.size());
    assertEquals(expected, given);
  }

  @Test
  void spellsCoverEveryYearAndChangeTheClass() {
    for (String economy : history.economies()) {
      List<IncomeSpell> spells = history.spells(economy);
      assertEquals(FIRST, spells.get(0).fromFiscalYear(), economy);
      assertEquals(LAST, spells.get(spells.size() - 1).toFiscalYear(), economy);
      for (int i = 1; i < spells.size(); i++) {
        assertEquals(spells.get(i - 1).toFiscalYear() + 1, spells.get(i).fromFiscalYear(), economy);
        assertFalse(spells.get(i - 1).level() == spells.get(i).level(), economy);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2016,LOW,31", "2016,HIGH,80", "2020,LOW,31"})
  void agreesWithTheTotalsThatTheBankPublished(int fiscalYear, IncomeLevel level, int total) {
    assertEquals(
        total,
        history.economies().stream().filter(e -> history.at(e, fiscalYear) == level).count());
  }

  @ParameterizedTest
  @CsvSource({
    "VEN,2021,UM",
    "VEN,2022,not-classified",
    "VEN,2026,not-classified",
    "VEN,2027,LM",
    "ETH,2025,L",
    "ETH,2026,not-classified",
    "ETH,2027,L",
    "ETH,1989,L",
    "ARG,2017,UM",
    "XKX,2009,not-classified",
    "XKX,2010,LM",
    "TWN,1989,H",
    "TWN,2012,H",
    "TWN,2027,H",
    "CHI,1989,H",
    "CHI,2027,H",
    "JEY,2020,not-classified",
    "GGY,2020,not-classified",
    "SCG,1993,not-classified",
    "SCG,1994,LM",
    "SCG,2007,LM",
    "SCG,2008,not-classified",
    "SRB,2007,not-classified",
    "SRB,2008,UM",
    "MNE,2008,UM",
    "YUG,1989,UM",
    "YUG,1993,UM",
    "YUG,1994,not-classified",
    "SUN,1991,not-classified",
    "SUN,1992,UM",
    "SUN,1993,not-classified",
    "CSK,1991,not-classified",
    "CSK,1992,UM",
    "CSK,1993,UM",
    "CSK,1994,not-classified",
    "ANT,1995,UM",
    "ANT,1996,H",
    "ANT,2011,H",
    "ANT,2012,not-classified",
    "CUW,2011,not-classified",
    "CUW,2012,H",
    "SXM,2012,H",
    "MAF,2012,H",
    "SSD,2012,not-classified",
    "SSD,2013,LM",
    "SDN,2012,LM",
    "PSE,1995,not-classified",
    "PSE,1996,LM",
    "TLS,2002,not-classified",
    "TLS,2003,L",
    "ERI,1993,not-classified",
    "ERI,1994,L",
    "NRU,2016,not-classified",
    "NRU,2017,H",
    "YEM,1989,LM",
    "YEM,1990,LM",
    "BRN,1990,not-classified",
    "BRN,1991,not-classified",
    "BRN,1992,H",
    "SMR,1992,not-classified",
    "SMR,1996,not-classified",
    "SMR,2001,not-classified",
    "GIB,1996,not-classified",
    "GIB,2010,not-classified",
    "GIB,2013,not-classified",
    "GIB,2016,not-classified",
    "MYT,2012,UM",
    "MYT,2013,not-classified",
    "GUF,2026,not-classified",
    "FSM,2027,UM",
    "JOR,2027,UM",
    "LKA,2027,UM",
    "PHL,2027,UM",
    "VNM,2027,UM",
    "TGO,2027,LM",
    "FSM,2026,LM",
    "JOR,2026,LM",
    "LKA,2026,LM",
    "PHL,2026,LM",
    "VNM,2026,LM",
    "TGO,2026,L",
  })
  void knowsTheOddCases(String economy, int fiscalYear, String code) {
    assertEquals(code, history.at(economy, fiscalYear).code());
  }

  @Test
  void listsTheTerritoriesWithoutClass() {
    Set<String> without =
        Countries.bundled().all().stream()
            .map(Country::alpha3)
            .filter(alpha3 -> history.spells(alpha3).isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        new TreeSet<>(
            List.of(
                ("AIA ALA ATA ATF BES BLM BVT CCK COK CXR ESH FLK GGY GLP GUF HMD IOT JEY MSR MTQ"
                        + " NFK NIU PCN REU SGS SHN SJM SPM TKL UMI VAT WLF")
                    .split(" "))),
        without);
    for (String alpha3 : without) {
      assertEquals(IncomeLevel.NOT_CLASSIFIED, history.at(alpha3, 2020), alpha3);
    }
  }

  @Property
  void isUnknownBeforeTheOldestAndAfterTheNewestYear(@ForAll int year) {
    if (year < FIRST || year > LAST) {
      assertEquals(IncomeLevel.UNKNOWN, history.at("TZA", year));
      assertEquals(IncomeLevel.UNKNOWN, history.at("ALA", year));
    } else {
      assertTrue(history.at("TZA", year).isClassified());
    }
  }

  @Test
  void isUnknownForWhatIsNoEconomy() {
    assertEquals(IncomeLevel.UNKNOWN, history.at("ZZZ", 2020));
    assertEquals(IncomeLevel.UNKNOWN, history.at("", 2020));
    assertEquals(IncomeLevel.UNKNOWN, history.at("tza", 2020));
    assertEquals(List.of(), history.spells("ZZZ"));
  }

  @Property
  void on31DecemberTheNextFiscalYearIsInForce(@ForAll @IntRange(min = 1900, max = 2100) int year) {
    for (String economy : List.of("CHN", "VEN", "SUN", "ALA")) {
      assertEquals(
          history.at(economy, year + 1), history.inForceOn31December(economy, year), economy);
    }
  }

  @Test
  void hasNoClassForYearsBefore1988AndTheEndOfTime() {
    assertEquals(IncomeLevel.UNKNOWN, history.inForceOn31December("KEN", 1987));
    assertEquals(IncomeLevel.LOW, history.inForceOn31December("KEN", 1988));
    assertEquals(IncomeLevel.UNKNOWN, history.inForceOn31December("KEN", Integer.MAX_VALUE));
    assertEquals(IncomeLevel.UNKNOWN, history.inForceOn31December("KEN", Integer.MIN_VALUE));
  }

  @Test
  void namesItsFiscalYears() {
    assertEquals(LAST, history.newestFiscalYear());
    assertEquals(39, history.fiscalYears().size());
    assertEquals(FIRST, history.fiscalYears().get(0));
    assertEquals(LAST, history.fiscalYears().get(38));
    assertEquals(224, history.economies().size());
  }

  @Test
  void formerCountriesLeadToTheirClasses() {
    Set<String> keys = new HashSet<>();
    for (FormerCountry former : Countries.bundled().former()) {
      if (former.incomeKey().isPresent()) {
        String key = former.incomeKey().get();
        keys.add(key);
        for (int year = FIRST; year <= LAST; year++) {
          if (history.at(key, year).isClassified()) {
            assertTrue(
                former.incomeFrom().getAsInt() <= year && year <= former.incomeTo().getAsInt(),
                key + " " + year);
          }
        }
        assertTrue(history.at(key, former.incomeTo().getAsInt()).isClassified(), key);
      }
    }
    assertEquals(Set.of("ANT", "CSK", "SCG", "SUN", "YUG"), keys);
  }

  @Test
  void territoriesKeepTheirOwnAnswerUntilAStandInIsAskedFor() {
    TerritoryParent jersey = history.territoryParent("JEY").orElseThrow();
    assertEquals("CHI", jersey.parent());
    assertTrue(jersey.worldBank());
    TerritoryParent guiana = history.territoryParent("GUF").orElseThrow();
    assertEquals("FRA", guiana.parent());
    assertFalse(guiana.worldBank());
    assertEquals(IncomeLevel.NOT_CLASSIFIED, history.at("GUF", 2027));
    assertTrue(history.territoryParent("KEN").isEmpty());
    for (Map<String, String> row : Tables.rows("territory-parents.csv")) {
      TerritoryParent parent = history.territoryParent(row.get("alpha3")).orElseThrow();
      assertEquals(row.get("class_of"), parent.parent());
      assertTrue(history.at(parent.parent(), LAST).isClassified());
    }
  }
}
