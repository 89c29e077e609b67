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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateCommandTest {
  private static final String ITEM = "matrix/items/doe-2021-supervision.yaml";

  @TempDir Path folder;

  @BeforeEach
  void copyTheSmallMatrix() throws IOException {
    List<Path> files;
    try (Stream<Path> walked = Files.walk(Cli.SMALL)) {
      files = walked.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = folder.resolve(Cli.SMALL.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  @Test
  void findsNothingWrongWithASoundMatrix() {
    assertEquals(new Outcome(0, "4 files, no problems.\n", ""), Cli.in(folder).run("validate"));
  }

  @Test
  void findsAMisspeltField() throws IOException {
    change("venue: ", "venu: ");
    Outcome outcome = Cli.in(folder).run("validate");
    assertEquals(1, outcome.code());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().startsWith(ITEM + ":6:1: error: "), outcome::out);
    assertTrue(outcome.out().contains("[unknown-field]\n"), outcome::out);
  }

  @Test
  void showsTheLineOnATerminal() throws IOException {
    change("venue: ", "venu: ");
    Outcome outcome = Cli.in(folder).onTerminal().run("validate");
    assertTrue(outcome.out().contains(" 6 | venu: Journal of Made-up Studies\n"), outcome::out);
    assertTrue(outcome.out().contains("\u001b["), outcome::out);
    Outcome plain = Cli.in(folder).onTerminal().run("validate", "--no-color");
    assertFalse(plain.out().contains("\u001b["), plain::out);
  }

  @Test
  void namesFilesFromTheWorkingFolderOn() throws IOException {
    change("venue: ", "venu: ");
    Outcome inside = Cli.in(folder.resolve("matrix")).run("validate");
    assertTrue(inside.out().startsWith("items/doe-2021-supervision.yaml:6:1:"), inside::out);
  }

  @Test
  void reportsOnThePathsAskedForOnly() throws IOException {
    change("venue: ", "venu: ");
    assertEquals(1, Cli.in(folder).run("validate", ITEM).code());
    assertEquals(1, Cli.in(folder).run("validate", "matrix/items").code());
    assertEquals(1, Cli.in(folder).run("validate", ".").code());
    assertEquals(0, Cli.in(folder).run("validate", "matrix/items/roe-2023-review.yaml").code());
  }

  @Test
  void findsTheMatrixFromThePathAskedFor(@TempDir Path elsewhere) throws IOException {
    change("venue: ", "venu: ");
    Outcome outcome = Cli.in(elsewhere).run("validate", folder.resolve(ITEM).toString());
    assertEquals(1, outcome.code(), outcome::err);
  }

  @Test
  void refusesPathsThatAreNotThereOrElsewhere(@TempDir Path elsewhere) {
    Outcome gone = Cli.in(folder).run("validate", "matrix/items/nobody.yaml");
    assertEquals(new Outcome(2, "", "evidence: there is no matrix/items/nobody.yaml\n"), gone);
    Outcome other = Cli.in(folder).run("validate", "--matrix", "matrix", elsewhere.toString());
    assertEquals(2, other.code());
    assertTrue(other.err().contains(" is not in the matrix matrix"), other::err);
  }

  @Test
  void failsFromTheSeverityAskedForOn() throws IOException {
    // Other tools read a plain `no` in a list of texts as a truth value: a warning.
    change("cadres: [para-professional]", "cadres: [para-professional]\nlocal-titles: [NO]");
    assertEquals(0, Cli.in(folder).run("validate").code());
    assertEquals(1, Cli.in(folder).run("validate", "--fail-on", "warning").code());
    assertEquals(2, Cli.in(folder).run("validate", "--fail-on", "warnings").code());
  }

  @Test
  void runsOnlyTheRulesAskedFor() throws IOException {
    change("venue: ", "venu: ");
    assertEquals(1, Cli.in(folder).run("validate", "--only", "unknown-field").code());
    assertEquals(0, Cli.in(folder).run("validate", "--only", "wrong-type,duplicate-id").code());
    Outcome unknown = Cli.in(folder).run("validate", "--only", "unknown-fild");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("did you mean `unknown-field`?"), unknown::err);
  }

  @Test
  void saysWhenSettingsCannotBeRead() throws IOException {
    Files.writeString(folder.resolve("matrix/matrix.yaml"), "title: [\n");
    Outcome outcome = Cli.in(folder).run("validate");
    assertEquals(2, outcome.code());
    assertTrue(outcome.out().contains("matrix/matrix.yaml:"), outcome::out);
    assertTrue(outcome.err().contains("cannot be read"), outcome::err);
    Outcome listed = Cli.in(folder).run("list");
    assertEquals(2, listed.code());
    assertEquals("", listed.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"full", "concise", "json", "sarif", "github", "markdown"})
  void writesEveryFormatInTheSameRun(String format) throws IOException {
    change("venue: ", "venu: ");
    Path file = folder.resolve("written");
    Outcome outcome = Cli.in(folder).run("validate", "--also", format + "=" + file);
    assertEquals(1, outcome.code());
    Outcome printed = Cli.in(folder).run("validate", "--format", format);
    assertEquals(printed.out(), Files.readString(file));
    assertTrue(printed.out().contains("unknown-field"), printed::out);
  }

  @Test
  void speaksFrench() throws IOException {
    change("venue: ", "venu: ");
    Outcome english = Cli.in(folder).run("validate");
    Outcome french = Cli.in(folder).run("validate", "--lang", "fr");
    assertEquals(1, french.code());
    assertFalse(french.out().equals(english.out()));
  }

  private void change(String from, String to) throws IOException {
    Path file = folder.resolve(ITEM);
    String before = Files.readString(file);
    assertTrue(before.contains(from), from);
    Files.writeString(file, before.replace(from, to));
  }
}
