package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evidencematrix.cli.Cli;
import org.evidencematrix.cli.Outcome;
import org.evidencematrix.model.Field;
import org.evidencematrix.schema.FieldTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {
  @TempDir Path folder;

  @Test
  void writesTheSchemaOfItemsWithTheDefaultsWhereThereIsNoMatrix() {
    Outcome outcome = Cli.in(folder).run("schema");
    assertEquals(0, outcome.code(), outcome::err);
    assertTrue(outcome.out().contains("\"support-performance-systems\""), outcome::out);
    assertTrue(outcome.out().contains("\"title\": \"What is the title?\""), outcome::out);
  }

  @Test
  void takesTheLimitsOfTheMatrix() throws IOException {
    Path matrix = Files.createDirectory(folder.resolve("matrix"));
    Files.writeString(
        matrix.resolve("matrix.yaml"),
        "title: {en: Made up}\nformat: 1\nas-of: \"2026-11-22\"\nlimits: {summary: 77, id: 60}\n");
    Outcome outcome = Cli.in(folder).run("schema", "--lang", "fr");
    assertTrue(outcome.out().contains("\"maxLength\": 77"), outcome::out);
    assertTrue(outcome.out().contains("\"title\": \"Quel est le titre ?\""), outcome::out);
  }

  @Test
  void cannotRunWhereTheMatrixCannotBeRead() throws IOException {
    Path matrix = Files.createDirectory(folder.resolve("matrix"));
    Files.writeString(matrix.resolve("matrix.yaml"), "title: [\n");
    assertEquals(2, Cli.in(folder).run("schema").code());
    assertEquals(2, Cli.in(folder).run("schema", "--matrix", "nowhere").code());
  }

  @Test
  void writesEachKind() {
    for (String kind :
        new String[] {
          "item",
          "search",
          "voting-round",
          "research-question",
          "collection",
          "exemptions",
          "matrix",
          "framework",
          "code-list"
        }) {
      Outcome outcome = Cli.in(folder).run("schema", "--kind", kind);
      assertEquals(0, outcome.code(), outcome::err);
      Outcome dictionary = Cli.in(folder).run("schema", "--kind", kind, "--format", "csv");
      assertTrue(dictionary.out().contains("\r\n" + kind + ','), dictionary::out);
    }
  }

  @Test
  void namesEveryKindInItsHelp() {
    String help = Cli.in(folder).run("schema", "--help").out().replaceAll("\\s+", " ");
    for (Field document : FieldTexts.DOCUMENTS) {
      assertTrue(help.contains(" " + document.name()), () -> document.name() + help);
    }
  }

  @Test
  void suggestsTheKindThatWasMeant() {
    Outcome outcome = Cli.in(folder).run("schema", "--kind", "items");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("`item`"), outcome::err);
  }

  @Test
  void writesTheDataDictionaryOfAllKinds() throws IOException {
    Outcome outcome = Cli.in(folder).run("schema", "--format", "dictionary");
    assertTrue(outcome.out().startsWith("# Data dictionary\n\n## item: "), outcome::out);
    assertTrue(outcome.out().contains("\n## code list: "), outcome::out);
    assertEquals(0, Cli.in(folder).run("schema", "--out", "dictionary.md").code());
    assertEquals(outcome.out(), Files.readString(folder.resolve("dictionary.md")));
  }
}
