package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evidencematrix.cli.Cli;
import org.evidencematrix.cli.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  private final Cli cli = Cli.in(Cli.REPOSITORY);

  @TempDir Path folder;

  @Test
  void writesLongCsvToStandardOutput() {
    Outcome run = cli.run("export", "--quiet");
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("id,finding,strategy,outcome,question,direction,"), run::out);
    assertEquals("", run.err());
  }

  @Test
  void choosesTheFormatByTheEnding() throws IOException {
    Path file = folder.resolve("low.ris");
    Outcome run = cli.run("export", "--where", "income=L", "--out", file.toString());
    assertEquals(0, run.code(), run::err);
    assertTrue(Files.readString(file).startsWith("TY  - "));
    assertTrue(run.err().contains("items written, licence CC-BY-4.0"), run::err);
  }

  @Test
  void exportedLinesAreAMatrix() {
    String file = folder.resolve("items.jsonl").toString();
    cli.run("export", "--out", file);
    Outcome listed = cli.run("list", "--matrix", file, "--format", "csv");
    assertEquals(cli.run("list", "--format", "csv").out(), listed.out());
  }

  @Test
  void wantsAFileForWhatIsNoText() {
    Outcome run = cli.run("export", "--format", "xlsx");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--out"), run::err);
  }

  @Test
  void writesADataPackageIntoAFolder() throws IOException {
    Path target = folder.resolve("deep/package");
    Outcome run =
        cli.run("export", "--format", "datapackage", "--out", target.toString(), "--lang", "fr");
    assertEquals(0, run.code(), run::err);
    assertTrue(run.err().contains("World Bank"), run::err);
    try (Stream<Path> files = Files.walk(target)) {
      List<String> names =
          files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).sorted().toList();
      assertTrue(names.containsAll(List.of("README.md", "datapackage.json", "items.csv")));
    }
    Outcome again = cli.run("export", "--format", "datapackage", "--out", target.toString());
    assertEquals(0, again.code(), again::err);
  }

  @Test
  void doesNotMakeAFolderOfAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("there"), "kept");
    Outcome run = cli.run("export", "--format", "datapackage", "--out", file.toString());
    assertEquals(2, run.code());
    assertFalse(run.err().contains("fault of the program"), run::err);
    assertEquals("kept", Files.readString(file));
  }

  @Test
  void writesSeveralFormatsAtOnce() throws IOException {
    Path csv = folder.resolve("a.csv");
    Path xlsx = folder.resolve("a.xlsx");
    Outcome run = cli.run("export", "--out", csv.toString(), "--also", "xlsx=" + xlsx);
    assertEquals(0, run.code(), run::err);
    byte[] bytes = Files.readAllBytes(xlsx);
    assertEquals("PK", new String(bytes, 0, 2, StandardCharsets.US_ASCII));
    assertTrue(Files.size(csv) > 1000);
  }
}
