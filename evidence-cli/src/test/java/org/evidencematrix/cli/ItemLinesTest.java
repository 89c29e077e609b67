package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A matrix that is one file with an item a line. */
class ItemLinesTest {
  @TempDir Path folder;

  @Test
  void readsThemFromTheFile() throws IOException {
    write(MadeUpMatrix.jsonItem("doe-2019-a"), MadeUpMatrix.jsonItem("doe-2020-b"));
    Outcome valid = run("validate", "--matrix", "items.jsonl");
    assertEquals(new Outcome(0, "1 file, no problems.\n", ""), valid);
    Outcome listed = run("list", "--matrix", "items.jsonl");
    assertTrue(listed.out().contains("2 of 2 items"), listed::out);
    assertEquals(0, run("show", "doe-2020-b", "--matrix", "items.jsonl").code());
  }

  @Test
  void givesTheCoverageOfTheSameItemsInFiles() throws IOException {
    write(MadeUpMatrix.jsonItem("doe-2019-a"), MadeUpMatrix.jsonItem("doe-2020-b"));
    for (String id : List.of("doe-2019-a", "doe-2020-b")) {
      Path file = folder.resolve("matrix/items/" + id + ".yaml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, MadeUpMatrix.item(id));
    }
    for (List<String> words : Transcript.runs("doe-2020-b")) {
      if (List.of("list", "show", "coverage", "gaps").contains(words.get(0))) {
        String[] lines = words.toArray(new String[words.size() + 2]);
        lines[words.size()] = "--matrix";
        lines[words.size() + 1] = "items.jsonl";
        assertEquals(run(words.toArray(String[]::new)), run(lines), words.toString());
      }
    }
  }

  @Test
  void losesABadLineOnly() throws IOException {
    write(
        MadeUpMatrix.jsonItem("doe-2019-a"),
        "{\"id\": \"doe-2019-b\", \"title\" \"x\"}",
        "",
        "[1]",
        MadeUpMatrix.jsonItem("doe-2020-c").replace("2021", "2031"),
        MadeUpMatrix.jsonItem("doe-2020-d"));
    Outcome outcome = run("validate", "--matrix", "items.jsonl");
    assertEquals(1, outcome.code(), outcome::err);
    List<String> lines = outcome.out().lines().toList();
    assertEquals(4, lines.size(), outcome::out);
    assertTrue(lines.get(0).startsWith("items.jsonl:2:30: error: "), outcome::out);
    assertTrue(lines.get(1).startsWith("items.jsonl:4:1: error: "), outcome::out);
    assertTrue(lines.get(2).startsWith("items.jsonl:5:"), outcome::out);
    assertTrue(lines.get(2).endsWith("[future-year]"), outcome::out);
    Outcome listed = run("list", "--matrix", "items.jsonl");
    assertEquals(0, listed.code());
    assertTrue(listed.out().contains("3 of 3 items"), listed::out);
  }

  @Test
  void losesALineOfTenMegabytesOnly() throws IOException {
    Path file = folder.resolve("items.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(MadeUpMatrix.jsonItem("doe-2019-a") + "\n{\"id\": \"");
      for (int i = 0; i < 10_000; i++) {
        out.write("x".repeat(1_000));
      }
      out.write("\"}\n" + MadeUpMatrix.jsonItem("doe-2020-b") + "\n");
    }
    Outcome outcome = run("validate", "--matrix", "items.jsonl");
    assertEquals(1, outcome.code(), outcome::err);
    assertTrue(outcome.out().startsWith("items.jsonl:2:1: error: "), outcome::out);
    assertEquals(2, outcome.out().lines().count(), outcome::out);
    Outcome listed = run("list", "--matrix", "items.jsonl");
    assertTrue(listed.out().contains("2 of 2 items"), listed::out);
  }

  private void write(String... lines) throws IOException {
    Files.writeString(folder.resolve("items.jsonl"), String.join("\n", lines) + "\n");
  }

  private Outcome run(String... arguments) {
    return Cli.in(folder).run(arguments);
  }
}
