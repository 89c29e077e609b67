package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile files in processes with little memory, where anything kept whole would be too much. */
class SmallHeapTest {
  private static final String LITTLE = "-Xmx64m";

  @TempDir Path folder;

  private MadeUpMatrix matrix;

  @BeforeEach
  void copyTheSmallMatrix() throws IOException {
    matrix = MadeUpMatrix.in(folder);
  }

  @Test
  void refusesATextOfAHundredMegabytes() throws Exception {
    long large = 100L << 20;
    fill(matrix.path("items/bad.yaml"), "title: \"", "x", "\"\n", large);
    fill(matrix.path("items/bad.json"), "{\"title\": \"", "x", "\"}", large);
    Outcome outcome = validate(LITTLE);
    assertTrue(outcome.out().startsWith("matrix/items/bad.json:1:1: error: "), outcome::out);
    assertTrue(outcome.out().contains("\nmatrix/items/bad.yaml:1:1: error: "), outcome::out);
  }

  @Test
  void passesOverALineOfAHundredMegabytes() throws Exception {
    fill(matrix.path("items.jsonl"), "{\"title\": \"", "x", "\"}\n", 100L << 20);
    Outcome outcome = validate(LITTLE);
    assertTrue(outcome.out().startsWith("matrix/items.jsonl:1:1: error: "), outcome::out);
    assertEquals(2, outcome.out().lines().count(), outcome::out);
  }

  @Test
  void endsAtTheDepthThatIsAllowed() throws Exception {
    matrix.write("items/a.yaml", "id: " + "[".repeat(60_000));
    matrix.write("items/b.json", "{\"id\":".repeat(100_000));
    matrix.write("items/c.yaml", "- ".repeat(30_000));
    matrix.write("items/d.yaml", "? ".repeat(30_000));
    Outcome outcome = validate(LITTLE, "-Xss256k");
    for (String name : new String[] {"a.yaml", "b.json", "c.yaml", "d.yaml"}) {
      assertTrue(outcome.out().contains("matrix/items/" + name + ":1:"), outcome::out);
    }
  }

  @Test
  void keepsAFewOfManyFindings() throws Exception {
    for (int i = 0; i < 3_000; i++) {
      matrix.write("items/bad-" + i + ".yaml", "made-up: x\n".repeat(20));
    }
    Outcome outcome = validate("-Xmx128m");
    assertTrue(outcome.out().contains(" of 3004 files. "), outcome::out);
  }

  @Test
  void countsAllFaultsOfAFileOfFaults() throws Exception {
    fill(matrix.path("items/bad.yaml"), "id: bad\nfindings:\n", "- {x: 1}\n", "", 900_000);
    Outcome outcome = validate("-Xmx256m");
    assertTrue(outcome.out().contains(" more findings are not shown"), outcome::out);
  }

  private Outcome validate(String... options) throws Exception {
    String[] command = new String[options.length + 6];
    command[0] = Outcome.java();
    System.arraycopy(options, 0, command, 1, options.length);
    command[options.length + 1] = "-XX:+UseSerialGC";
    command[options.length + 2] = "-cp";
    command[options.length + 3] = System.getProperty("java.class.path");
    command[options.length + 4] = Main.class.getName();
    command[options.length + 5] = "validate";
    Outcome outcome = Outcome.of(folder, command);
    assertEquals(1, outcome.code(), outcome::err);
    assertEquals("", outcome.err());
    Harmless.check(outcome.out());
    return outcome;
  }

  private static void fill(Path file, String start, String unit, String end, long size)
      throws IOException {
    String block = unit.repeat(64 * 1024 / unit.length());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(start);
      for (long written = 0; written < size; written += block.length()) {
        out.write(block);
      }
      out.write(end);
    }
  }
}
