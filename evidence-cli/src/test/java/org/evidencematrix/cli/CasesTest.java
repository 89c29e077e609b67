package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole runs on made-up matrices. Each folder of {@code cases} holds a matrix, {@code runs.txt}
 * with a line for each run (name of the expected file, exit code, words of the command) and the
 * files in {@code expected}: standard output, and behind a line of its own standard error, if there
 * is any. {@code -Dupdate} writes them anew.
 */
class CasesTest {
  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(Cli.SMALL.resolveSibling("."))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void printsWhatIsExpected(String name) throws IOException {
    Path folder = Cli.SMALL.resolveSibling(name);
    Map<String, String> printed = new TreeMap<>();
    List<String> runs = Files.readAllLines(folder.resolve("runs.txt"));
    for (String run : runs) {
      if (!run.startsWith("#")) {
        String[] words = run.split(" ");
        String[] arguments = List.of(words).subList(2, words.length).toArray(String[]::new);
        Outcome outcome = Cli.in(folder).run(arguments);
        assertEquals(Integer.parseInt(words[1]), outcome.code(), () -> run + outcome.err());
        assertEquals(outcome, Cli.in(folder).run(arguments), "the second time");
        String text = outcome.out();
        if (!outcome.err().isEmpty()) {
          text += "--- standard error ---\n" + outcome.err();
        }
        assertEquals(null, printed.put(words[0], text), "two runs with one file");
      }
    }
    assertFalse(printed.isEmpty(), name);
    if (System.getProperty("update") != null) {
      update(folder.resolve("expected"), printed);
    }
    assertEquals(printed.keySet(), expected(folder).keySet(), "a file for each run");
    expected(folder).forEach((file, text) -> assertEquals(text, printed.get(file), file));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysThatItIsMadeUp(String name) throws IOException {
    Path folder = Cli.SMALL.resolveSibling(name);
    Path matrix = folder.resolve("matrix/README.md");
    Path readme = Files.exists(matrix) ? matrix : folder.resolve("README.md");
    assertTrue(Files.readString(readme).toLowerCase(java.util.Locale.ROOT).contains("made-up"));
  }

  private static void update(Path expected, Map<String, String> printed) throws IOException {
    Files.createDirectories(expected);
    for (Map.Entry<String, String> file : printed.entrySet()) {
      Files.writeString(expected.resolve(file.getKey()), file.getValue());
    }
    try (Stream<Path> files = Files.list(expected)) {
      for (Path file : files.toList()) {
        if (!printed.containsKey(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
  }

  private static Map<String, String> expected(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("expected"))) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
