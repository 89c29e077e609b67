package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evidencematrix.cli.Cli;
import org.evidencematrix.cli.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a repository with made-up items. */
class DiffCommandTest {
  private static final String ID = "doe-2021-supervision";

  @TempDir Path folder;
  @TempDir Path temporary;
  private Path repository;
  private Path items;
  private Cli cli;

  @BeforeEach
  void makeARepository() throws Exception {
    repository = Files.createDirectory(folder.resolve("repository"));
    items = Files.createDirectories(repository.resolve("matrix/items"));
    cli = Cli.in(repository).withTemporary(temporary);
    git("init", "--quiet", "--initial-branch=main");
    copy("roe-2023-review");
    git("add", "-A");
    git("commit", "--quiet", "-m", "first");
    copy(ID);
  }

  private void copy(String id) throws IOException {
    Files.copy(Cli.SMALL.resolve("matrix/items/" + id + ".yaml"), items.resolve(id + ".yaml"));
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=T"));
    command.addAll(List.of("-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor(), command::toString);
  }

  @Test
  void comparesARevisionWithWhatIsOnDisk() throws Exception {
    Outcome outcome = cli.run("diff", "main");
    assertEquals(0, outcome.code(), outcome::err);
    assertTrue(outcome.out().startsWith("What changed from main to matrix\n"), outcome::out);
    assertTrue(outcome.out().contains("Added: " + ID), outcome::out);
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(List.of(), left.toList(), "nothing is left behind");
    }
  }

  @Test
  void comparesTwoRevisions() throws Exception {
    git("add", "-A");
    git("commit", "--quiet", "-m", "second");
    Outcome forth = cli.run("diff", "HEAD~1", "HEAD", "--format", "json");
    assertTrue(forth.out().contains("\"id-after\": \"" + ID + '"'), forth::out);
    Outcome back = cli.run("diff", "HEAD", "HEAD~1", "--format", "json");
    assertTrue(back.out().contains("\"id-before\": \"" + ID + '"'), back::out);
    assertTrue(cli.run("diff", "HEAD").out().contains("Nothing changed"));
  }

  @Test
  void refusesANameThatIsAPathAndARevision() throws Exception {
    git("branch", "matrix");
    Outcome outcome = cli.run("diff", "matrix");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("./matrix"), outcome::err);
    assertTrue(outcome.err().contains("matrix~0"), outcome::err);
    assertTrue(cli.run("diff", "./matrix").out().contains("Nothing changed"));
    assertTrue(cli.run("diff", "matrix~0").out().contains("Added: " + ID));
  }

  @Test
  void saysWhenThereIsNeitherPathNorRevision() {
    Outcome outcome = cli.run("diff", "mian");
    assertEquals(2, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("mian"), outcome::err);
  }

  @Test
  void takesAnEarlierVersionWithoutMatrixAsEmpty() throws Exception {
    Path other = Files.createDirectories(repository.resolve("other"));
    Files.move(repository.resolve("matrix"), other.resolve("matrix"));
    Outcome outcome = cli.run("diff", "main", "--matrix", "other/matrix");
    assertEquals(0, outcome.code(), outcome::err);
    assertTrue(outcome.out().contains("there was no matrix"), outcome::out);
    assertTrue(outcome.out().contains("2 items added"), outcome::out);
  }

  @Test
  void leavesABrokenFileOutOnBothSidesAndNamesIt() throws IOException {
    Files.writeString(items.resolve("roe-2023-review.yaml"), "id: [");
    Outcome outcome = cli.run("diff", "main");
    assertEquals(0, outcome.code(), outcome::err);
    assertFalse(outcome.out().contains("Removed"), outcome::out);
    assertTrue(outcome.out().contains("items/roe-2023-review.yaml has faults"), outcome::out);
    assertTrue(outcome.out().contains("Added: " + ID), outcome::out);
  }

  @Test
  void comparesAFileOfItemsByTheSettingsOfTheOtherSide() throws IOException {
    Path lines = repository.resolve("items.jsonl");
    Files.writeString(lines, "");
    Outcome outcome = cli.run("diff", "items.jsonl", "matrix");
    assertEquals(0, outcome.code(), outcome::err);
    assertTrue(outcome.out().contains("2 items added"), outcome::out);
    assertFalse(outcome.out().contains("setting changed"), outcome::out);
  }

  @Test
  void refusesAFileThatHoldsNoItems() throws IOException {
    Files.writeString(repository.resolve("notes.txt"), "x");
    Outcome outcome = cli.run("diff", "notes.txt");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("notes.txt holds no items"), outcome::err);
  }

  @Test
  void namesTheStudyThatTheRealMatrixWouldLack() throws IOException {
    Path copy = folder.resolve("real");
    try (Stream<Path> files = Files.walk(Cli.REPOSITORY.resolve("matrix"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(Cli.REPOSITORY.resolve("matrix").relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Path left;
    try (Stream<Path> files = Files.list(copy.resolve("items"))) {
      left = files.sorted().findFirst().orElseThrow();
    }
    Files.delete(left);
    String id = left.getFileName().toString().replace(".yaml", "");
    String real = Cli.REPOSITORY.resolve("matrix").toString();
    Outcome outcome = Cli.in(folder).run("diff", copy.toString(), real);
    assertEquals(0, outcome.code(), outcome::err);
    assertTrue(outcome.out().contains("one item added"), outcome::out);
    assertTrue(outcome.out().contains("Added: " + id), outcome::out);
    assertTrue(Cli.in(folder).run("diff", real, real).out().contains("Nothing changed"));
  }
}
