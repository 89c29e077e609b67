package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evidencematrix.cli.Cli;
import org.evidencematrix.cli.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemCommandsTest {
  @TempDir Path folder;

  @Test
  void listsItemsWithTheirTiers() {
    Outcome outcome = small("list");
    assertEquals(0, outcome.code(), outcome::err);
    assertEquals(
        """
        id                          year  effect  understanding  title
        doe-2021-supervision        2021  3                      Made-up trial of supervision for para soci…
        doe-2022-supervision-costs  2022          3              Made-up account of what supervision costs
        roe-2023-review             2023  3                      Made-up review of supervision

        3 of 3 items
        """,
        outcome.out());
  }

  @Test
  void listsWhatPassesTheFilter() {
    Outcome outcome = small("list", "--where", "country=TZA year>=2022", "--format", "csv");
    assertEquals(2, outcome.out().lines().count(), outcome::out);
    assertTrue(outcome.out().contains("\ndoe-2022-supervision-costs,2022,"), outcome::out);
  }

  @Test
  void listsWholeItemsAsYaml() {
    Outcome outcome = small("list", "--where", "id=roe-2023-review", "--format", "yaml");
    String shown = small("show", "roe-2023-review", "--format", "yaml").out();
    assertEquals("- " + shown.stripTrailing().replace("\n", "\n  ") + '\n', outcome.out());
    assertEquals("[]\n", small("list", "--where", "year>2100", "--format", "yaml").out());
  }

  @Test
  void saysAllThatIsWrongWithAFilter() {
    Outcome outcome = small("list", "--where", "countr=TZA strategy=nothing");
    assertEquals(2, outcome.code());
    assertEquals("", outcome.out());
    assertEquals(3, outcome.err().lines().count(), outcome::err);
    assertTrue(outcome.err().endsWith("Try `evidence list --help`.\n"), outcome::err);
  }

  @Test
  void showsAnItemWithItsTierAndWhatDependsOnIt() {
    Outcome outcome = small("show", "doe-2021-supervision");
    assertEquals(0, outcome.code(), outcome::err);
    String out = outcome.out();
    assertTrue(out.startsWith("id: doe-2021-supervision\ntitle: Made-up trial"), out);
    assertTrue(out.contains("\nTier for effect: 3 of 5\n  The design starts at tier 4"), out);
    assertTrue(out.contains("\n  Not appraised: tier 3 at most, so 3.\n"), out);
    assertTrue(out.contains("\nCells: effect/support-performance-systems/L\n"), out);
    assertTrue(out.contains("reports of the same study: doe-2022-supervision-costs\n"), out);
    assertTrue(out.contains("\nIncluded in the reviews: roe-2023-review\n"), out);
  }

  @Test
  void showsAnItemAsYamlThatReadsBackTheSame() throws IOException {
    Path items = Files.createDirectories(folder.resolve("matrix/items"));
    for (String id : new String[] {"doe-2021-supervision", "roe-2023-review"}) {
      Files.writeString(items.resolve(id + ".yaml"), small("show", id, "--format", "yaml").out());
    }
    for (String id : new String[] {"doe-2021-supervision", "roe-2023-review"}) {
      assertEquals(
          small("show", id, "--format", "yaml"),
          Cli.in(folder).run("show", id, "--format", "yaml"));
    }
  }

  @Test
  void showsAnItemAsJson() {
    Outcome outcome = small("show", "roe-2023-review", "--format", "json");
    assertTrue(outcome.out().contains("\"includes\": ["), outcome::out);
    assertTrue(outcome.out().contains("\"tier\": 3"), outcome::out);
  }

  @Test
  void suggestsTheItemThatWasMeant() {
    assertEquals(
        new Outcome(
            2,
            "",
            "evidence: no item has the id `doe-2021-supervison`; did you mean"
                + " `doe-2021-supervision`?\n"),
        small("show", "doe-2021-supervison"));
    assertEquals(2, small("show").code());
  }

  @Test
  void showsNothingRawOfAHostileTitle() throws IOException {
    Path items = Files.createDirectories(folder.resolve("matrix/items"));
    String item =
        Files.readString(Cli.SMALL.resolve("matrix/items/doe-2021-supervision.yaml"))
            .replace("\"Made-up trial", "\"\\e[31m\\u202E=1+1\\r\\n::error::x Made-up trial");
    Files.writeString(items.resolve("doe-2021-supervision.yaml"), item);
    for (String format : new String[] {"table", "csv", "json", "yaml"}) {
      Outcome outcome = Cli.in(folder).onTerminal().run("list", "--format", format);
      assertEquals(0, outcome.code(), outcome::err);
      assertFalse(isRaw(outcome.out(), !format.equals("csv")), outcome::out);
    }
    for (String format : new String[] {"text", "json", "yaml"}) {
      Outcome outcome =
          Cli.in(folder).onTerminal().run("show", "doe-2021-supervision", "--format", format);
      assertEquals(0, outcome.code(), outcome::err);
      assertFalse(isRaw(outcome.out(), true), outcome::out);
    }
    Outcome checked = Cli.in(folder).onTerminal().run("validate", "--no-color");
    assertFalse(isRaw(checked.out() + checked.err(), true), checked::out);
  }

  /** CSV ends its lines with both characters, and keeps line breaks inside quotes. */
  private static boolean isRaw(String text, boolean withLineBreaks) {
    return text.contains("\u001b")
        || text.contains("\u202e")
        || (withLineBreaks && (text.contains("\r") || text.contains("\n::error")));
  }

  private static Outcome small(String... arguments) {
    return Cli.in(Cli.SMALL).run(arguments);
  }
}
