package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evidencematrix.cli.Cli;
import org.evidencematrix.cli.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
  private static final String FAULTY =
      """
      # a made-up study
      id: doe-2021-faulty   # stays
      title: "Made up"
      authors: ["Doe, Jane"]
      year: 2021
      type: report
      url: https://example.org/1
      language: en
      summary: Made up.
      field: social-service
      countries: [Tanzanie]
      scope: national
      volume: 12
      design: RCT
      findings:
        - strategy: support-performance-system
          question: understanding
      verified-at: https://example.org/1
      coding: {basis: abstract}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeAFaultyItem() throws IOException {
    Files.createDirectories(folder.resolve("matrix/items"));
    Files.writeString(item(), FAULTY);
  }

  private Path item() {
    return folder.resolve("matrix/items/doe-2021-faulty.yaml");
  }

  @Test
  void mendsWhatIsCertainAndKeepsTheRest() throws IOException {
    Outcome outcome = Cli.in(folder).run("fix");
    assertEquals(
        FAULTY
            .replace("Tanzanie", "TZA")
            .replace("volume: 12", "volume: \"12\"")
            .replace("RCT", "randomized-trial"),
        Files.readString(item()));
    assertEquals(
        "3 problems were mended in one file.\n"
            + "One error is left; `evidence validate` names what is left.\n",
        outcome.out());
    assertEquals("mended matrix/items/doe-2021-faulty.yaml\n", outcome.err());
    assertEquals(1, outcome.code());
  }

  @Test
  void mendsWhatIsLikelyOnlyWhenAsked() throws IOException {
    Outcome outcome = Cli.in(folder).run("fix", "--review", "--quiet");
    assertTrue(Files.readString(item()).contains("support-performance-systems\n"), outcome::out);
    assertEquals("", outcome.err());
    assertEquals(0, outcome.code());
    assertEquals(0, Cli.in(folder).run("validate").code());
    assertEquals(
        "There is nothing that can be mended without you.\nNo error is left.\n",
        Cli.in(folder).run("fix").out());
  }

  @Test
  void writesNothingInADryRun() throws IOException {
    Outcome outcome = Cli.in(folder).run("fix", "--dry-run");
    assertEquals(FAULTY, Files.readString(item()));
    assertTrue(
        outcome.out().startsWith("--- matrix/items/doe-2021-faulty.yaml\n+++ "), outcome::out);
    assertTrue(outcome.out().contains("-countries: [Tanzanie]\n"), outcome::out);
    assertTrue(outcome.out().contains("+countries: [TZA]\n"), outcome::out);
    assertTrue(outcome.out().endsWith("would be mended; nothing was written.\n"), outcome::out);
  }

  @Test
  void mendsOnlyTheFilesNamed() throws IOException {
    Path other = folder.resolve("matrix/items/doe-2021-other.yaml");
    Files.writeString(other, FAULTY.replace("doe-2021-faulty", "doe-2021-other"));
    Outcome outcome = Cli.in(folder).run("fix", "matrix/items/doe-2021-other.yaml");
    assertEquals(FAULTY, Files.readString(item()));
    assertTrue(Files.readString(other).contains("[TZA]"), outcome::out);
  }
}
