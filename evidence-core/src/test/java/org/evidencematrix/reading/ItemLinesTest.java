package org.evidencematrix.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Links;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapOptions;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going through lines gives what loading them gives; all items are made up. */
class ItemLinesTest {
  @TempDir Path folder;

  private static String line(String id, String more) {
    return "{\"id\": \""
        + id
        + "\", \"title\": \"Made up\", \"authors\": [\"Doe, Jane\"], "
        + "\"year\": 2015, \"type\": \"report\", \"language\": \"en\", "
        + "\"field\": \"social-service\", \"scope\": \"national\", \"countries\": [\"KEN\"], "
        + "\"design\": \"quasi-experimental\", \"findings\": [{\"strategy\": \"plan-hr-data\", "
        + "\"question\": \"effect\", \"direction\": \"mixed\"}], "
        + "\"coding\": {\"basis\": \"excerpt\"}"
        + more
        + "}";
  }

  private Path write(List<String> lines) throws IOException {
    Path file = folder.resolve("items.jsonl");
    Files.writeString(file, String.join("\n", lines));
    return file;
  }

  private static final List<String> ODD =
      List.of(
          line("plain", ""),
          line("accents", ", \"summary\": \"é, ж and 子\""),
          line("escapes", ", \"summary\": \"a \\\"quoted\\\" \\u00e9\""),
          line("escaped-name", ", \"f\\u0061mily\": \"x\""),
          line("family-1", ", \"family\": \"x\""),
          line("review", ", \"includes\": [\"plain\", \"accents\"]"),
          line("translated", ", \"translation-of\": \"plain\""),
          line("newer", ", \"supersedes\": \"accents\""),
          line("nothing", ", \"volume\": null"),
          line("number-as-text", ", \"volume\": 12"),
          line("text-as-number", ", \"last-search\": \"2020\""),
          line("years", ", \"data-years\": [2001, 2002]"),
          line("three-years", ", \"data-years\": [2001, 2002, 2003]"),
          line("appraised", ", \"appraisal\": {\"instrument\": \"jbi\", \"answers\": [\"yes\"]}"),
          line("withdrawn", ", \"status\": \"withdrawn\""),
          line("unknown-field", ", \"colour\": \"red\""),
          line("unknown-code", ", \"themes\": [\"made-up-theme\"]"),
          line("repeated", ", \"year\": 2016"),
          line("null-in-list", ", \"cadres\": [null]"),
          line("not-a-date", ", \"coding\": {\"basis\": \"excerpt\", \"date\": \"yesterday\"}"),
          line("control", ", \"summary\": \"a\tb\""),
          line("windows", "") + "\r",
          "",
          "   ",
          "{\"id\": \"broken\"",
          "[1, 2]",
          line("last", ""));

  @Test
  void givesTheItemsThatLoadingGives() throws IOException {
    Path file = write(ODD);
    Matrix loaded = MatrixReader.load(file).complete();
    ItemLines lines = ItemLines.of(file).orElseThrow();
    List<Item> items = lines.collect(Collectors.toList());
    assertEquals(
        loaded.items().stream().map(Item::id).toList(),
        items.stream().map(Item::id).sorted().toList());
    assertEquals(loaded.items().size(), lines.items());
    assertEquals(MatrixReader.load(file).incomplete(), lines.incomplete());
    assertTrue(lines.incomplete() > 3);
  }

  @Test
  void theFirstPassMissesNoTiedItem() throws IOException {
    Path file = write(ODD);
    ItemLines lines = ItemLines.of(file).orElseThrow();
    List<String> tied =
        lines.collect(Collectors.toList()).stream()
            .filter(
                i ->
                    i.family().isPresent()
                        || !i.includes().isEmpty()
                        || i.translationOf().isPresent()
                        || i.supersedes().isPresent())
            .map(Item::id)
            .sorted()
            .toList();
    List<String> found = lines.linked(Collectors.toList()).stream().map(Item::id).sorted().toList();
    assertEquals(List.of("escaped-name", "family-1", "newer", "review", "translated"), tied);
    assertTrue(found.containsAll(tied), found.toString());
    assertTrue(found.size() < lines.items(), found.toString());
  }

  @Test
  void figuresAreThoseOfLoading() throws IOException {
    Path file = write(ODD);
    Matrix loaded = MatrixReader.load(file).complete();
    ItemLines lines = ItemLines.of(file).orElseThrow();
    Setup setup = Setup.of(lines.settings(), Grid.DEFAULT);
    Links links = lines.linked(Links.collector());
    Coverage expected = Coverage.of(Setup.of(loaded, Grid.DEFAULT), loaded.items());
    Coverage found = lines.collect(Coverage.collector(setup, links));
    for (Question question : Question.values()) {
      assertEquals(expected.cells(question), found.cells(question));
    }
    assertEquals(
        GapAnalysis.of(loaded, Grid.DEFAULT).ranking(),
        lines
            .collect(GapAnalysis.collector(setup, GapOptions.of(setup.scoring()), links))
            .ranking());
  }

  @Test
  void aFolderOfItemsIsNoFileOfLines() throws IOException {
    assertTrue(ItemLines.of(Path.of("..", "matrix")).isEmpty());
  }

  @Property(tries = 300)
  void blocksHoldEveryLineOnce(
      @ForAll @IntRange(max = 40) int count, @ForAll @IntRange(min = 1, max = 60) int longest)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add("x".repeat((i * 7919) % (longest + 1)));
    }
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    LineBlocks blocks = new LineBlocks(new ByteArrayInputStream(bytes), 30, 64);
    StringBuilder seen = new StringBuilder();
    LineBlocks.Block block = blocks.block();
    while (blocks.next(block)) {
      seen.append(new String(block.bytes, 0, block.length, StandardCharsets.UTF_8));
    }
    // A line that is too long may be dropped; all others are there, in order.
    List<String> expected = lines.stream().filter(l -> l.length() <= 30).toList();
    List<String> found = seen.toString().lines().filter(l -> l.length() <= 30).toList();
    assertEquals(count == 0 ? List.of("") : expected, found);
  }
}
