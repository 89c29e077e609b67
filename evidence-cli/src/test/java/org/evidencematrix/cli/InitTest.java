package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"sample,en", "sample,fr", "default,en", "default,fr"})
  void whatItMakesIsWithoutProblemAndWorks(String framework, String language) {
    Outcome made =
        Cli.in(folder).run("init", "new", "--framework", framework, "--lang", language, "--quiet");
    assertEquals(0, made.code(), made::err);
    Cli cli = Cli.in(folder.resolve("new"));
    for (List<String> run :
        List.of(
            List.of("validate", "--fail-on", "note"),
            List.of("fmt", "--check"),
            List.of("gaps"),
            List.of("coverage"),
            List.of("list"))) {
      Outcome outcome = cli.run(run.toArray(String[]::new));
      assertEquals(0, outcome.code(), () -> run + outcome.out() + outcome.err());
    }
    assertTrue(cli.run("list").out().contains("doe-2024-example"));
  }

  @Test
  void everyCommandOfItsPagesRuns() throws IOException {
    assertEquals(0, Cli.in(folder).run("init", "new", "--quiet").code());
    int commands = 0;
    for (String page : List.of("README.md", "CONTRIBUTING.md")) {
      Path file = folder.resolve("new").resolve(page);
      String text = Files.readString(file);
      for (Document.Block block : new Document(file, text).blocks()) {
        for (Document.Command command : block.commands()) {
          Outcome outcome =
              Cli.in(folder.resolve("new")).run(command.arguments().toArray(String[]::new));
          assertEquals(command.code(), outcome.code(), () -> command + outcome.err());
          commands++;
        }
      }
      assertFalse(text.contains("@"), "a placeholder was left");
    }
    assertEquals(3, commands);
  }

  @Test
  void aFolderWithSomethingInItStaysAsItIs() throws IOException {
    Path mine = folder.resolve("new/mine.txt");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");
    Outcome outcome = Cli.in(folder).run("init", "new");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("holds something already"), outcome::err);
    assertEquals(List.of("new", "new/mine.txt"), paths());
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Files.createDirectories(folder.resolve("new"));
    assertEquals(0, Cli.in(folder).run("init", "new", "--quiet").code());
    assertTrue(paths().contains("new/matrix/matrix.yaml"));
  }

  @Test
  void whatCannotBeMadeLeavesNothing() throws IOException {
    assertEquals(2, Cli.in(folder).run("init", "not/there").code());
    assertEquals(2, Cli.in(folder).run("init", "new", "--program", "x y").code());
    assertEquals(List.of(), paths());
  }

  @Test
  void workflowsTakeTheProgramThatIsNamed() throws IOException {
    assertEquals(
        0, Cli.in(folder).run("init", "new", "--program", "made-up/tool@v2", "--quiet").code());
    String check = Files.readString(folder.resolve("new/.github/workflows/check.yml"));
    assertTrue(check.contains("repository: made-up/tool #"), check);
    assertTrue(check.contains("ref: v2\n"), check);
    assertTrue(check.contains(".evidence/evidence-cli/bin/evidence validate"), check);
  }

  private List<String> paths() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
