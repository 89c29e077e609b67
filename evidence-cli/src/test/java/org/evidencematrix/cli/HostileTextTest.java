package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that a terminal would obey, in every place where a file may have text. */
class HostileTextTest {
  /** Clears the screen, sets the title, hides, reverses, rings. */
  private static final String TRICKS =
      "\\e[2J\\e]0;x\\a\\u202e\\u2066\\u200b\\ufeff\\x9b31m\\r\\n\\u2028\\b##[error]\\uE000";

  private static final String ID = "doe-2020-tricks";

  private MadeUpMatrix matrix;
  private Cli cli;

  @BeforeEach
  void addAnItemOfTricks(@TempDir Path folder) throws IOException {
    matrix = MadeUpMatrix.in(folder);
    cli = Cli.in(folder);
    String item =
        MadeUpMatrix.item(ID)
            .replace("account", "\\e[31maccount" + TRICKS)
            .replace("Doe, Jane", "Doe" + TRICKS + ", Jane")
            .replace("Made-up item.", "\"Made-up item." + TRICKS + '"')
            .replace("type: report", "type: \"report" + TRICKS + "\"\nvenue: \"V" + TRICKS + '"');
    matrix.write(
        "items/" + ID + ".yaml",
        item
            + "cadres: [\"made-up"
            + TRICKS
            + "\"]\n"
            + "\"made-up"
            + TRICKS
            + "\": x\n"
            + "local-titles: [\"made-up"
            + TRICKS
            + "\"]\n"
            + "family: \"made-up"
            + TRICKS
            + "\"\n"
            + "includes: [\"made-up"
            + TRICKS
            + "\"]\n");
    matrix.write("items/doe-2020-plain.yaml", plain());
    writeWhatGroupsMake();
    matrix.write(
        "exemptions.yaml",
        "- {rule: \"r"
            + TRICKS
            + "\", item: \"i"
            + TRICKS
            + "\", reason: \""
            + TRICKS
            + "\", by: x, date: 2026-11-20}\n");
  }

  /** A search, a round, a question and a collection whose free texts are tricks. */
  private void writeWhatGroupsMake() throws IOException {
    matrix.write(
        "searches/2025-01-tricks.yaml",
        """
        id: 2025-01-tricks
        kind: systematic
        source: "S%1$s"
        date: "2025-01-01"
        covers: {strategies: ["s%1$s"], income: ["L%1$s"]}
        identified: 3
        removed: {"r%1$s": 1}
        screened: 2
        excluded: {"r%1$s": 1}
        assessed: 1
        excluded-full-text: {}
        included: 1
        note: {en: "n%1$s"}
        """
            .formatted(TRICKS));
    matrix.write(
        "priorities/tricks.yaml",
        """
        id: tricks
        date: "2025-01-01"
        criteria: {"c%1$s": 1}
        ballots:
          - voter: "v%1$s"
            region: "r%1$s"
            votes: {"s%1$s": {"d%1$s": 7}}
        """
            .formatted(TRICKS));
    matrix.write(
        "questions/tricks.yaml",
        """
        id: tricks
        pillar: "p%1$s"
        text: {en: "t%1$s"}
        cells: ["c%1$s"]
        answered-by: [{item: "i%1$s", answers: partly}]
        source: "s%1$s"
        note: {en: "n%1$s"}
        """
            .formatted(TRICKS));
    matrix.write(
        "collections/tricks.yaml",
        """
        id: tricks
        owner: "o%1$s"
        title: {en: "t%1$s"}
        where: "w%1$s"
        items: ["i%1$s", doe-2020-plain]
        note: {en: "n%1$s"}
        """
            .formatted(TRICKS));
  }

  /** An item that is read whole, so that its title, authors and family reach every command. */
  private static String plain() {
    return MadeUpMatrix.item("doe-2020-plain")
        .replace("account", "account" + TRICKS)
        .replace("Doe, Jane", "Doe" + TRICKS + ", Jane")
        .replace("coding:", "local-titles: [\"made-up" + TRICKS + "\"]\ncoding:");
  }

  @Test
  void noCommandPrintsThemRaw() {
    for (String id : List.of(ID, "doe-2020-plain")) {
      for (Map.Entry<List<String>, Outcome> run : Transcript.of(cli, id).entrySet()) {
        Outcome outcome = run.getValue();
        assertTrue(
            List.of(0, 1, 2).contains(outcome.code()), () -> run.getKey() + ": " + outcome.err());
        boolean csv = run.getKey().contains("csv") || run.getKey().contains("export");
        // CSV and exports are for programs: line ends stay as they are.
        Harmless.check(outcome.out() + outcome.err(), csv ? "\r" : "");
        // A log of GitHub takes this for a command.
        assertFalse(
            !csv && !run.getKey().contains("yaml") && outcome.out().contains("##[error]"),
            () -> run.getKey() + outcome.out());
      }
    }
  }

  @Test
  void noCommandPrintsThemRawOnATerminal() {
    for (Map.Entry<List<String>, Outcome> run : Transcript.of(cli.onTerminal(), ID).entrySet()) {
      if (!run.getKey().contains("csv") && !run.getKey().contains("export")) {
        Harmless.checkOnTerminal(run.getValue().out() + run.getValue().err());
      }
    }
  }

  @Test
  void settingsPrintNothingRaw() throws IOException {
    matrix.write(
        "matrix.yaml",
        """
        title: {en: "Made-up %1$s"}
        steward: "Nobody %1$s"
        format: 1
        as-of: 2026-11-22
        licence: CC-BY-4.0
        languages: [en]
        """
            .formatted(TRICKS));
    for (Outcome outcome : Transcript.of(cli, "doe-2020-plain").values()) {
      assertTrue(List.of(0, 1, 2).contains(outcome.code()), outcome::err);
      Harmless.check(outcome.out() + outcome.err(), "\r");
    }
  }
}
