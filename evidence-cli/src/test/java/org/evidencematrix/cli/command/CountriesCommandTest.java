package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evidencematrix.cli.Cli;
import org.evidencematrix.cli.Outcome;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Country;
import org.evidencematrix.geo.IncomeHistory;
import org.evidencematrix.geo.WorldBankCredit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountriesCommandTest {
  @TempDir Path folder;

  @Test
  void saysWhatToWrite() {
    Outcome outcome = run("Cote d'Ivoire", "--year", "2015");
    assertEquals(0, outcome.code(), outcome::err);
    assertTrue(outcome.out().startsWith("Côte d'Ivoire\n  Write: CIV\n"), outcome::out);
    assertTrue(outcome.out().contains("Income class FY2016: lower-middle income\n"));
    assertTrue(outcome.out().endsWith('\n' + WorldBankCredit.LINE + '\n'), outcome::out);
  }

  @Test
  void answersInFrench() {
    Outcome outcome = run("Kenya", "--lang", "fr");
    assertTrue(outcome.out().contains("\n  Écrire : KEN\n"), outcome::out);
  }

  @Test
  void answersAmbiguousFormerAndUnknownNamesInWords() {
    Outcome outcome = run("Congo", "USSR", "Narnia", "Keniya", "Kenya");
    assertEquals(1, outcome.code());
    assertEquals("", outcome.err());
    String out = outcome.out();
    assertTrue(out.contains("`Congo` can mean several places: "), out);
    assertTrue(out.contains("COG (Republic of the Congo), COD ("), out);
    assertTrue(out.contains("`USSR` is "), out);
    assertTrue(out.contains("`Narnia` is no country that is known here\n"), out);
    assertTrue(out.contains("did you mean KEN (Kenya)?"), out);
    assertTrue(out.contains("  Write: KEN\n"), out);
    assertFalse(out.contains("Write: COG"), out);
  }

  @Test
  void putsAnswersBesideCsvNotIntoIt() {
    Outcome outcome = run("Congo", "KEN", "--format", "csv");
    assertEquals(1, outcome.code());
    assertEquals(2, outcome.out().lines().count(), outcome::out);
    assertTrue(outcome.err().startsWith("`Congo` can mean several places"), outcome::err);
    assertTrue(outcome.err().endsWith(WorldBankCredit.LINE + '\n'), outcome::err);
  }

  @Test
  void dumpsTheClassOfEveryEconomyAndYear() {
    Outcome outcome = run("--fiscal-year", "all", "--format", "csv");
    assertEquals(0, outcome.code());
    List<String> lines = outcome.out().lines().toList();
    List<String> head = List.of(lines.get(0).split(",", -1));
    assertTrue(head.containsAll(List.of("alpha3", "fiscal-year", "income")), lines.get(0));
    Map<String, String> classes = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      // Only names can hold commas, and they stand before the last columns.
      String[] cells = line.split(",", -1);
      String year = cells[cells.length - 2];
      classes.put(cells[0] + year, cells[cells.length - 1]);
    }
    IncomeHistory history = IncomeHistory.bundled();
    int checked = 0;
    for (int year : history.fiscalYears()) {
      for (Country country : Countries.bundled().all()) {
        String code = country.alpha3();
        assertEquals(history.at(code, year).code(), classes.get(code + year), code + year);
        checked++;
      }
      for (String economy : history.economies()) {
        assertEquals(history.at(economy, year).code(), classes.get(economy + year), economy);
      }
    }
    assertEquals(250 * 39, checked);
  }

  @Test
  void understandsFiscalYearsAsPeopleWriteThem() {
    Outcome expected = run("KEN", "--fiscal-year", "2016");
    assertEquals(expected, run("KEN", "--fiscal-year", "FY2016"));
    assertEquals(expected, run("KEN", "--fiscal-year", "fy16"));
    assertEquals(expected, run("KEN", "--year", "2015"));
  }

  @Test
  void refusesYearsThatAreNone() {
    assertEquals(2, run("KEN", "--year", "15").code());
    assertEquals(2, run("KEN", "--fiscal-year", "FYX").code());
    assertEquals(2, run("KEN", "--fiscal-year", "2016", "--year", "2015").code());
  }

  @Test
  void showsNothingRawOfANameOnTheTerminal() {
    Outcome outcome = run("\u001b]0;title\u0007");
    assertEquals(1, outcome.code());
    assertFalse(outcome.out().contains("\u001b") || outcome.out().contains("\u0007"));
  }

  private Outcome run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "countries";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Cli.in(folder).run(all);
  }
}
