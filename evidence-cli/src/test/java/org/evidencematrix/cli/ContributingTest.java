package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what CONTRIBUTING tells contributors to do: its example is added to a copy of the matrix.
 */
class ContributingTest {
  @TempDir Path folder;
  private Shown shown;
  private Document page;
  private String example;
  private String id;

  @BeforeEach
  void addExample() throws IOException {
    shown = Shown.in(folder);
    page = Document.of("CONTRIBUTING.md");
    example = page.blocks().get(page.indexOf("yaml")).text();
    id = example.lines().findFirst().orElseThrow().replace("id: ", "");
    write(example);
    Files.copy(
        Cli.REPOSITORY.resolve("evidence-cli/src/test/resources/contributor/refs.ris"),
        folder.resolve("refs.ris"));
  }

  @TestFactory
  Stream<DynamicTest> commandsEndAsItSays() {
    return shown.commandsOf(page);
  }

  @TestFactory
  Stream<DynamicTest> commandsOfTheFrenchPageEndAsItSays() throws IOException {
    return shown.commandsOf(Document.of("matrix/CONTRIBUTING.fr.md"));
  }

  @Test
  void frenchExampleHasNoProblem() throws IOException {
    Document french = Document.of("matrix/CONTRIBUTING.fr.md");
    write(french.blocks().get(french.indexOf("yaml")).text());
    Outcome outcome = Cli.in(folder).run("validate", "--fail-on", "note");
    assertEquals(0, outcome.code(), outcome::out);
  }

  @Test
  void exampleHasNoProblem() {
    Outcome outcome = Cli.in(folder).run("validate", "--fail-on", "note");
    assertEquals(0, outcome.code(), outcome::out);
    assertTrue(outcome.out().endsWith(" files, no problems.\n"), outcome::out);
  }

  @Test
  void exampleCountsAsTheResultOfAComparison() {
    Outcome outcome = Cli.in(folder).run("show", id);
    assertTrue(outcome.out().contains("\nTier for effect: 3 of 5\n"), outcome::out);
    assertTrue(
        outcome.out().contains("\nCells: effect/support-performance-systems/LM\n"), outcome::out);
  }

  @Test
  void messagesAreReal() throws IOException {
    String wrong = example.replace("year: 2024\n", "year: 2062\n").replace("[TZA]", "[Tanzania]");
    assertNotEquals(example, wrong);
    write(wrong);
    String path = "matrix/items/" + id + ".yaml";
    Outcome outcome = Cli.in(folder).run("validate", path, "--format", "full");
    assertEquals(1, outcome.code());
    String findings = outcome.out().substring(0, outcome.out().lastIndexOf("\n\n") + 1);
    assertEquals(findings, page.blocks().get(page.indexOf("text")).text());
  }

  @Test
  void codesThatItListsAreThoseOfTheData() throws IOException {
    for (String list : new String[] {"types", "fields", "designs", "outcomes"}) {
      String path = "matrix/vocabulary/" + list + ".yaml";
      assertTrue(page.text().contains(path), path);
      assertTrue(Files.exists(folder.resolve(path)), path);
    }
    String directions = Files.readString(folder.resolve("matrix/vocabulary/directions.yaml"));
    directions
        .lines()
        .filter(line -> line.startsWith("  - id: "))
        .map(line -> '`' + line.substring("  - id: ".length()) + '`')
        .forEach(code -> assertTrue(page.text().contains(code), code));
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("matrix/items/" + id + ".yaml"), text);
  }
}
