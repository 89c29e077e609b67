package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evidencematrix.cli.Cli;
import org.evidencematrix.cli.Outcome;
import org.evidencematrix.cli.console.ProductVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The commands {@code coverage} and {@code gaps}. Each folder in {@code reports} holds a line with
 * the width and the arguments, and what is printed for the small made-up matrix; {@code -Dupdate}
 * writes the latter anew.
 */
class ReportCommandsTest {
  private static final Path REPORTS = Path.of("src/test/resources/reports");
  private final Cli small = Cli.in(Cli.SMALL);
  private final Cli repository = Cli.in(Cli.REPOSITORY);

  static List<Path> reports() throws IOException {
    try (Stream<Path> folders = Files.list(REPORTS)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void writesTheExpectedReport(Path folder) throws IOException {
    String[] line = Files.readString(folder.resolve("arguments.txt")).strip().split(" +", -1);
    String[] arguments = List.of(line).subList(1, line.length).toArray(String[]::new);
    Outcome outcome = small.withWidth(Integer.parseInt(line[0])).run(arguments);
    assertEquals(0, outcome.code(), outcome::err);
    String printed = outcome.out().replace(ProductVersion.text(), "VERSION");
    Path expected = folder.resolve("expected.txt");
    if (System.getProperty("update") != null) {
      Files.writeString(expected, printed);
    }
    assertEquals(Files.readString(expected), printed);
  }

  @Test
  void explainsACellOfTheSmallMatrix() {
    String cell =
        small
            .run("coverage", "--format", "csv")
            .out()
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .filter(values -> !values[4].equals("0"))
            .map(values -> values[0] + '/' + values[1] + '/' + values[2])
            .findFirst()
            .orElseThrow();
    Outcome outcome = small.run("gaps", "--explain", cell, "--format", "csv");
    assertEquals(0, outcome.code(), outcome::err);
    assertTrue(outcome.out().lines().count() > 1, outcome::out);
  }

  @Test
  void failsOnKindsAndMissedGoals() {
    Outcome kind = repository.run("gaps", "--fail-on", "absolute", "not-searched");
    assertEquals(1, kind.code());
    assertTrue(kind.err().contains("--fail-on absolute"), kind::err);
    assertEquals(0, small.run("gaps", "--fail-on", "redundant").code());
    Outcome goal = small.run("coverage", "--min-coverage", "effect:plan=.999", "--rows", "cadre");
    assertEquals(1, goal.code());
    assertTrue(goal.err().contains("effect:plan"), goal::err);
    assertEquals(0, small.run("coverage", "--min-coverage", "effect:plan=0").code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gaps --kind absolut",
        "gaps --top 0",
        "gaps --min-coverage effect:pln=.3",
        "gaps --min-coverage effect:plan=2",
        "gaps --explain effect/plan-hr-dat/L",
        "gaps --explain nothing",
        "coverage --rows income",
        "coverage --rows incom",
        "coverage --regions who",
        "coverage --income later",
        "coverage --question why",
        "coverage --count all",
        "coverage --where strategy=x"
      })
  void refusesInWordsWhatItDoesNotKnow(String line) {
    Outcome outcome = small.run(line.split(" ", -1));
    assertEquals(2, outcome.code(), outcome::err);
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("--help"), outcome::err);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gaps", "coverage", "gaps --explain effect/support-performance-systems/H"})
  void parsesAsJsonOnTheRealMatrix(String line) {
    String[] arguments = (line + " --format json").split(" ", -1);
    Outcome outcome = repository.run(arguments);
    assertEquals(0, outcome.code(), outcome::err);
    int tokens = 0;
    try (JsonParser json =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), outcome.out())) {
      while (json.nextToken() != null) {
        tokens++;
      }
    }
    assertTrue(tokens > 100);
    assertEquals(outcome, repository.run(arguments));
  }

  @Test
  void showsTheFirstTwentyOfTheRealMatrixAndHowToSeeAll() {
    Outcome outcome = repository.run("gaps");
    assertEquals(0, outcome.code(), outcome::err);
    assertTrue(outcome.out().contains("`--top "), outcome::out);
    assertTrue(outcome.out().contains("unweighted"), outcome::out);
    assertTrue(outcome.out().contains("World Bank"), outcome::out);
    long all = repository.run("gaps", "--format", "csv").out().lines().count();
    assertTrue(all > 40);
    String top = repository.run("gaps", "--format", "csv", "--top", "3", "--kind", "weak").out();
    assertEquals(3, top.lines().filter(line -> line.contains(",cell,")).count());
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 100, 200})
  void keepsWithinTheWidth(int width) {
    for (String command : List.of("gaps", "coverage")) {
      Outcome outcome = repository.withWidth(width).run(command);
      assertFalse(outcome.out().isEmpty());
      outcome.out().lines().forEach(l -> assertTrue(l.length() <= width, l));
    }
  }
}
