package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evidencematrix.cli.Cli;
import org.evidencematrix.cli.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
  private static final String MESSY =
      "title: 'Made up' # stays\nid: doe-2021-messy\nlanguage: no\n";
  private static final String TIDY =
      "id: doe-2021-messy\ntitle: \"Made up\" # stays\nlanguage: \"no\"\n";

  @TempDir Path folder;

  @BeforeEach
  void writeAMessyItem() throws IOException {
    Files.createDirectories(folder.resolve("matrix/items"));
    Files.writeString(item("messy"), MESSY);
    Files.writeString(item("broken"), "id: [\n");
  }

  private Path item(String name) {
    return folder.resolve("matrix/items/doe-2021-" + name + ".yaml");
  }

  @Test
  void writesTheCommonFormAndLeavesWhatItCannotRead() throws IOException {
    Outcome outcome = Cli.in(folder).run("fmt");
    assertEquals(TIDY, Files.readString(item("messy")));
    assertEquals("id: [\n", Files.readString(item("broken")));
    assertEquals("One file was written in the common form.\n", outcome.out());
    assertTrue(outcome.err().contains("doe-2021-broken.yaml was left alone: "), outcome::err);
    assertEquals(1, outcome.code());
    Files.delete(item("broken"));
    Outcome again = Cli.in(folder).run("fmt");
    assertEquals("One file is in the common form.\n", again.out());
    assertEquals(0, again.code());
  }

  @Test
  void checkNamesFilesAndWritesNothing() throws IOException {
    Files.delete(item("broken"));
    Outcome outcome = Cli.in(folder).run("fmt", "--check");
    assertEquals(MESSY, Files.readString(item("messy")));
    assertTrue(outcome.out().startsWith("matrix/items/doe-2021-messy.yaml\n"), outcome::out);
    assertEquals(1, outcome.code());
  }

  @Test
  void aDryRunShowsTheChanges() throws IOException {
    Files.delete(item("broken"));
    Outcome outcome = Cli.in(folder).run("fmt", "--dry-run");
    assertEquals(MESSY, Files.readString(item("messy")));
    assertTrue(outcome.out().contains("+language: \"no\"\n"), outcome::out);
    assertEquals(0, outcome.code());
  }

  @Test
  void formatsOnlyTheFilesNamed() throws IOException {
    Files.writeString(item("other"), MESSY);
    Cli.in(folder).run("fmt", "matrix/items/doe-2021-messy.yaml");
    assertEquals(TIDY, Files.readString(item("messy")));
    assertEquals(MESSY, Files.readString(item("other")));
  }

  @Test
  void theRealMatrixIsInTheCommonForm() {
    Outcome outcome = Cli.in(Cli.REPOSITORY).run("fmt", "--check");
    assertEquals(0, outcome.code(), outcome::out);
  }
}
