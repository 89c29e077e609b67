package org.evidencematrix.cli.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evidencematrix.cli.Cli;
import org.evidencematrix.cli.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {
  @TempDir Path folder;
  @TempDir Path temporary;
  private Path repository;
  private Path matrix;

  @BeforeEach
  void makeARepository() throws Exception {
    repository = Files.createDirectory(folder.resolve("repository"));
    matrix = Files.createDirectories(repository.resolve("data/matrix"));
    git("init", "--quiet");
    Path items = Files.createDirectory(matrix.resolve("items"));
    for (String name : List.of("doe-2021-supervision", "roe-2023-review")) {
      Files.copy(
          Cli.SMALL.resolve("matrix/items/" + name + ".yaml"), items.resolve(name + ".yaml"));
    }
    Files.writeString(repository.resolve("secret.txt"), "not part of the matrix");
    Files.createSymbolicLink(items.resolve("link.yaml"), Path.of("../../../secret.txt"));
    commit("first");
  }

  @Test
  void laysOutTheMatrixAsItWas() throws Exception {
    Path item = matrix.resolve("items/doe-2021-supervision.yaml");
    byte[] before = Files.readAllBytes(item);
    Files.writeString(item, "changed");
    Path laid;
    try (Revision revision = Revision.of(matrix, "HEAD", temporary)) {
      laid = revision.matrix();
      assertEquals("matrix", laid.getFileName().toString());
      assertEquals(
          List.of("items/doe-2021-supervision.yaml", "items/roe-2023-review.yaml"), files(laid));
      assertEquals(
          new String(before, StandardCharsets.UTF_8),
          Files.readString(laid.resolve("items/doe-2021-supervision.yaml")));
    }
    assertFalse(Files.exists(laid));
    assertEquals(List.of(), files(temporary));
  }

  @Test
  void isEmptyWhereTheRevisionHadNoMatrix() throws Exception {
    Path other = Files.createDirectories(repository.resolve("other/matrix"));
    try (Revision revision = Revision.of(other, "HEAD", temporary)) {
      assertEquals(List.of(), files(revision.matrix()));
    }
  }

  @Test
  void laysOutASingleFile() throws Exception {
    Path lines = matrix.resolve("items.jsonl");
    Files.writeString(lines, "{}\n");
    commit("second");
    try (Revision revision = Revision.of(lines, "HEAD", temporary)) {
      assertEquals("{}\n", Files.readString(revision.matrix()));
    }
    try (Revision revision = Revision.of(lines, "HEAD~1", temporary)) {
      assertFalse(Files.exists(revision.matrix()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--output=x", "-x", "a b", "a\u001bb", "HEAD\n"})
  void refusesWhatIsNoNameOfARevision(String ref) {
    UnusableRevision refused =
        assertThrows(UnusableRevision.class, () -> Revision.of(matrix, ref, temporary).close());
    assertEquals("git.no-name", refused.reason().key());
  }

  @Test
  void saysThatARevisionIsUnknown() throws IOException {
    UnusableRevision unknown =
        assertThrows(
            UnusableRevision.class, () -> Revision.of(matrix, "nowhere", temporary).close());
    assertEquals("git.no-revision", unknown.reason().key());
    assertEquals(List.of(), files(temporary));
  }

  @Test
  void saysThatThereIsNoRepository() throws IOException {
    Path alone = Files.createDirectory(folder.resolve("alone"));
    UnusableRevision none =
        assertThrows(UnusableRevision.class, () -> Revision.of(alone, "HEAD", temporary).close());
    assertEquals("git.no-repository", none.reason().key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../x", "a/../../x", "a//b", "./a", "/etc/passwd", "a\\..\\b", ""})
  void leavesOutPathsThatLeadElsewhere(String path) {
    assertEquals(Optional.empty(), Revision.inside(folder, path));
  }

  @Test
  void validateTellsNewProblemsFromOldOnes() throws Exception {
    Path item = matrix.resolve("items/doe-2021-supervision.yaml");
    String sound = Files.readString(item);
    Files.delete(matrix.resolve("items/link.yaml"));
    Files.writeString(item, sound.replace("venue: ", "venu: "));
    commit("a misspelt field");
    Files.writeString(
        item, "# A line more.\n" + sound.replace("venue: ", "venu: ").replace("doi: ", "dio: "));
    Cli cli = Cli.in(matrix).withTemporary(temporary);
    Outcome outcome = cli.run("validate", "--since", "HEAD", "--only", "unknown-field");
    assertEquals(1, outcome.code(), outcome::err);
    List<String> lines = outcome.out().lines().toList();
    assertTrue(
        lines.get(0).contains("venu") && lines.get(0).endsWith("(already there)"), lines.get(0));
    assertTrue(lines.get(1).contains("dio") && lines.get(1).endsWith("(new)"), lines.get(1));
    assertEquals(List.of(), files(temporary));
    Outcome refused = cli.run("validate", "--since=--upload-pack=x");
    assertEquals(
        new Outcome(2, "", "evidence: `--upload-pack=x` cannot be the name of a revision\n"),
        refused);
  }

  private void commit(String message) throws Exception {
    git("add", "--all");
    git("-c", "user.name=Nobody", "-c", "user.email=n@example.org", "commit", "-qm", message);
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(repository.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor(), String.join(" ", command));
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> walked = Files.walk(root)) {
      return walked
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
