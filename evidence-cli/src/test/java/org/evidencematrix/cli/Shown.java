package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evidencematrix.cli.Document.Command;
import org.junit.jupiter.api.DynamicTest;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Runs the commands that a page shows, in a copy of the real matrix.
 *
 * @param folder a folder that holds the copy
 */
record Shown(Path folder) {
  private static final Path MATRIX = Cli.REPOSITORY.resolve("matrix");

  /** Commands that the pages show and that other tests, or the build itself, run. */
  private static final Set<String> OTHERS =
      Set.of(
          "mvn verify",
          "mvn fmt:format",
          "mvn -Dquick install",
          "bash .ci/run",
          "java -cp 'evidence-cli/target/quick/lib/*' Contrast.java");

  /** Copies the matrix into a folder. */
  static Shown in(Path folder) throws IOException {
    for (Path file : matrixFiles()) {
      Path copy = folder.resolve("matrix").resolve(MATRIX.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return new Shown(folder);
  }

  /** Returns a test for each command of a page. */
  Stream<DynamicTest> commandsOf(Document page) {
    List<Command> commands =
        page.blocks().stream()
            .filter(block -> block.language().equals("sh"))
            .flatMap(block -> block.commands().stream())
            .toList();
    assertFalse(commands.isEmpty());
    return commands.stream().map(command -> dynamicTest(command.line(), () -> run(command)));
  }

  /** Runs a command and checks that it ends as the page says. */
  Outcome run(Command command) {
    if (command.arguments().isEmpty()) {
      assertTrue(OTHERS.contains(command.plain()), () -> "nothing runs: " + command.plain());
      return new Outcome(0, "", "");
    }
    Outcome outcome = Cli.in(folder).run(command.arguments().toArray(String[]::new));
    assertEquals(command.code(), outcome.code(), outcome::toString);
    return outcome;
  }

  /** Runs every {@code evidence} of a workflow for GitHub. */
  void runWorkflow(String yaml) {
    Object root = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    List<Command> commands =
        runs(root)
            .flatMap(String::lines)
            .map(line -> line.strip().replace("$RUNNER_TEMP/", ""))
            .map(Command::of)
            .filter(command -> !command.arguments().isEmpty())
            .toList();
    assertFalse(commands.isEmpty());
    commands.forEach(this::run);
  }

  private static Stream<String> runs(Object node) {
    if (node instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .flatMap(
              entry ->
                  "run".equals(entry.getKey())
                      ? Stream.of(String.valueOf(entry.getValue()))
                      : runs(entry.getValue()));
    }
    return node instanceof List<?> list ? list.stream().flatMap(Shown::runs) : Stream.empty();
  }

  /** Returns a text that stays the same as long as no file of the real matrix changes. */
  static String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : matrixFiles()) {
        String name = MATRIX.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".yaml")) {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> matrixFiles() throws IOException {
    try (Stream<Path> files = Files.walk(MATRIX)) {
      List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
      assertNotEquals(List.of(), all);
      return all;
    }
  }
}
