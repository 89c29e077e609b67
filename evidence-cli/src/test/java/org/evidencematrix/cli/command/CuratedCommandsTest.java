package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.evidencematrix.cli.Cli;
import org.evidencematrix.cli.Outcome;
import org.evidencematrix.cli.console.ProductVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/**
 * The commands {@code searches}, {@code studies}, {@code questions}, {@code collections}, {@code
 * income-changes} and the queue of appraisals. Each folder in {@code curated/expected} holds a line
 * with the width and the arguments, and what is printed for a made-up matrix; {@code -Dupdate}
 * writes the latter anew.
 */
class CuratedCommandsTest {
  private static final Path FOLDER = Path.of("src/test/resources/curated");
  private final Cli curated = Cli.in(FOLDER);
  private final Cli repository = Cli.in(Cli.REPOSITORY);

  static List<Path> expected() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER.resolve("expected"))) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("expected")
  void writesWhatIsExpected(Path folder) throws IOException {
    String[] line = Files.readString(folder.resolve("arguments.txt")).strip().split(" +", -1);
    String[] arguments = List.of(line).subList(1, line.length).toArray(String[]::new);
    Outcome outcome = curated.withWidth(Integer.parseInt(line[0])).run(arguments);
    assertEquals(0, outcome.code(), outcome::err);
    String printed = outcome.out().replace(ProductVersion.text(), "VERSION");
    Path file = folder.resolve("expected.txt");
    if (System.getProperty("update") != null) {
      Files.writeString(file, printed);
    }
    assertEquals(Files.readString(file), printed);
  }

  @Test
  void theMadeUpMatrixHasNoError() {
    Outcome outcome = curated.run("validate", "--format", "concise");
    assertEquals(0, outcome.code(), outcome::out);
  }

  @Test
  void namesTheSearchesWhereOneIsNotKnown() {
    Outcome outcome = curated.run("searches", "--flow", "2025-03-pubmet");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("2025-03-pubmed"), outcome::err);
  }

  @Test
  void namesTheCollectionsWhereOneIsNotKnown() {
    assertEquals(2, curated.run("collections", "trails").code());
    assertTrue(curated.run("collections", "trails").err().contains("trials"));
    Outcome outcome = curated.run("collections", "--export");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("--export"), outcome::err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "csv", "json"})
  void noFormatOfACollectionShowsWhatMayNotBePassedOn(String format) {
    for (List<String> words :
        List.of(
            List.<String>of(),
            List.of("case-management"),
            List.of("case-management", "--export"))) {
      List<String> all = new ArrayList<>(List.of("collections"));
      all.addAll(words);
      all.addAll(List.of("--format", format));
      Outcome outcome = curated.run(all.toArray(String[]::new));
      assertEquals(0, outcome.code(), outcome::err);
      assertFalse(outcome.out().contains("Made-up summary of moe-2019-guide"), outcome::out);
      // The other collection, which asks for no permission, may show this one.
      assertFalse(
          !words.isEmpty() && outcome.out().contains("Made-up summary of roe-2021-trial"),
          outcome::out);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "2025-03-pubmed", "2026-01-websites"})
  void drawsAWellFormedPictureWithATitleAndADescription(String flow) throws Exception {
    for (String language : List.of("en", "fr")) {
      Outcome outcome =
          curated.run("searches", "--flow", flow, "--format", "svg", "--lang", language);
      assertEquals(0, outcome.code(), outcome::err);
      Document picture =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(outcome.out().getBytes(StandardCharsets.UTF_8)));
      assertEquals("svg", picture.getDocumentElement().getTagName());
      assertEquals(1, picture.getElementsByTagName("title").getLength());
      assertFalse(
          picture.getElementsByTagName("desc").item(0).getTextContent().isBlank(),
          "no description");
      assertEquals(0, picture.getElementsByTagName("script").getLength());
    }
  }

  @Test
  void neverDrawsAnAbsentCountAsZero() {
    for (String format : List.of("text", "markdown", "csv", "json", "svg", "prisma-csv")) {
      String out = curated.run("searches", "--flow", "2026-01-websites", "--format", format).out();
      assertFalse(out.contains("n = 0") || out.contains(",0\n") || out.contains(": 0,"), out);
    }
  }

  @Test
  void comparesTheGridsOfTheRealMatrix() {
    String out = repository.run("income-changes").out();
    assertTrue(out.contains("by the classes then"), out);
    String queue = repository.run("gaps", "--appraisal-queue", "--top", "3").out();
    assertTrue(queue.startsWith("Worth appraising first"), queue);
  }

  @Test
  void saysThatThereAreNone(@TempDir Path empty) throws IOException {
    Files.createDirectories(empty.resolve("matrix/items"));
    Cli cli = Cli.in(empty);
    assertTrue(cli.run("questions").out().contains("No research questions are recorded"));
    assertTrue(cli.run("collections").out().contains("No collections are recorded"));
    assertTrue(cli.run("searches").out().contains("cannot be estimated"));
    assertEquals(0, cli.run("studies").code());
    assertEquals(0, cli.run("income-changes").code());
    assertEquals(0, cli.run("gaps", "--appraisal-queue").code());
  }
}
