package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommandFrame;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What holds for every command. */
class FrameTest {
  @TempDir Path folder;

  @Test
  void printsVersion() throws IOException {
    assertEquals(new Outcome(0, Outcome.version(), ""), Cli.in(folder).run("--version"));
  }

  @Test
  void withoutCommandShowsTheHelp() {
    Outcome outcome = Cli.in(folder).run();
    assertEquals(0, outcome.code());
    assertEquals("", outcome.err());
    assertEquals(Cli.in(folder).run("--help"), outcome);
    assertTrue(outcome.out().contains("\n  validate "), outcome::out);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate",
        "explain",
        "rules",
        "list",
        "show",
        "countries",
        "generate-completion"
      })
  void helpHasSummaryThenExamplesThenOptionsThenExitCodes(String command) {
    Outcome outcome = Cli.in(folder).run(command, "--help");
    assertEquals(0, outcome.code());
    assertEquals("", outcome.err());
    String help = outcome.out();
    assertTrue(help.indexOf('\n') < help.indexOf("\nExamples:\n"), help);
    assertTrue(help.indexOf("\nExamples:\n") < help.indexOf("\nUsage: evidence "), help);
    assertTrue(help.indexOf("\nUsage: evidence ") < help.indexOf("\nOptions:\n"), help);
    assertTrue(help.indexOf("\nOptions:\n") < help.indexOf("\nExit codes:\n  0 "), help);
    String codes = help.substring(help.indexOf("\nExit codes:\n"));
    assertTrue(codes.contains("\n  1 ") && codes.contains("\n  2 "), help);
    assertTrue(codes.contains("\n  3   a fault of the program"), help);
    String examples = help.substring(help.indexOf("Examples:"), help.indexOf("\nUsage"));
    assertEquals(3, examples.lines().filter(line -> !line.isBlank()).count(), help);
  }

  @Test
  void understandsHelpAsAWord() {
    assertEquals(Cli.in(folder).run("--help"), Cli.in(folder).run("help"));
    assertEquals(Cli.in(folder).run("list", "--help"), Cli.in(folder).run("help", "list"));
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    Outcome outcome = Cli.in(folder).run("valdate");
    assertEquals(
        new Outcome(
            2,
            "",
            """
            evidence: `valdate` is not a command; did you mean `validate`?
            Try `evidence --help`.
            """),
        outcome);
  }

  @Test
  void suggestsTheOptionThatWasMeant() {
    Outcome outcome = Cli.in(folder).run("rules", "--fromat=json");
    assertEquals(
        new Outcome(
            2,
            "",
            """
            evidence: the option `--fromat` is not known; did you mean `--format`?
            Try `evidence rules --help`.
            """),
        outcome);
  }

  @Test
  void suggestsTheValueThatWasMeant() {
    Outcome outcome = Cli.in(folder).run("rules", "--format", "jsn");
    assertEquals(
        """
        evidence: `jsn` is not a value of --format; did you mean `json`? It takes text, json
        Try `evidence rules --help`.
        """,
        outcome.err());
    assertEquals(2, outcome.code());
  }

  @Test
  void speaksFrenchWhereverTheOptionStands() {
    Outcome outcome = Cli.in(folder).run("rules", "--format", "xyz", "--lang", "fr");
    assertTrue(outcome.err().startsWith("evidence : `xyz` n’est pas une valeur"), outcome::err);
  }

  @Test
  void showsNothingRawOfWhatWasTyped() {
    Outcome outcome = Cli.in(folder).run("\u001b[31mred\u202e");
    assertEquals(2, outcome.code());
    assertFalse(outcome.err().contains("\u001b") || outcome.err().contains("\u202e"), "raw");
  }

  @Test
  void takesAnAtSignForNoFile() throws IOException {
    Files.writeString(folder.resolve("arguments"), "--version\n");
    assertEquals(2, Cli.in(folder).run("@arguments").code());
  }

  @Test
  void coloursHelpOnATerminalOnly() {
    assertFalse(Cli.in(folder).run("--help").out().contains("\u001b"));
    assertTrue(Cli.in(folder).onTerminal().run("--help").out().contains("\u001b["));
  }

  @Test
  void saysWhereTheMatrixIsMissing() {
    Outcome outcome = Cli.in(folder).run("list");
    assertEquals(2, outcome.code());
    assertEquals("", outcome.out());
    assertEquals(
        "evidence: there is no folder `matrix` in "
            + folder.toAbsolutePath()
            + " or above; name one with --matrix\n",
        outcome.err());
    assertEquals(
        new Outcome(2, "", "evidence: there is no matrix at nowhere\n"),
        Cli.in(folder).run("list", "--matrix", "nowhere"));
  }

  @Test
  void findsTheMatrixHereAboveAndInside() {
    Outcome here = Cli.in(Cli.SMALL).run("list", "--format", "csv");
    assertEquals(0, here.code(), here::err);
    Path inside = Cli.SMALL.resolve("matrix");
    assertEquals(here, Cli.in(inside).run("list", "--format", "csv"));
    assertEquals(here, Cli.in(inside.resolve("items")).run("list", "--format", "csv"));
    assertEquals(here, Cli.in(folder).run("list", "--format=csv", "--matrix=" + inside));
  }

  @Test
  void refusesADateThatIsNone() {
    Outcome outcome = Cli.in(Cli.SMALL).run("list", "--date", "2026-13-01");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("`2026-13-01` is not a day written YYYY-MM-DD"));
  }

  @Test
  void writesTheFileAskedForAndNothingElse() throws IOException {
    Path file = folder.resolve("items.csv");
    Outcome printed = Cli.in(Cli.SMALL).run("list", "--format", "csv");
    Outcome outcome = Cli.in(Cli.SMALL).run("list", "--out", file.toString());
    assertEquals(new Outcome(0, "", ""), outcome);
    assertEquals(printed.out(), Files.readString(file));
    assertEquals(List.of("items.csv"), names());
  }

  @Test
  void writesFurtherFormatsInTheSameRun() throws IOException {
    Outcome outcome =
        Cli.in(Cli.SMALL)
            .run(
                "list",
                "--also",
                "csv=" + folder.resolve("a"),
                "--also",
                "json=" + folder.resolve("b"));
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().contains("3 of 3 items"));
    assertTrue(Files.readString(folder.resolve("a")).startsWith("id,year,"));
    assertTrue(Files.readString(folder.resolve("b")).startsWith("{"));
  }

  @Test
  void refusesOneFileForTwoOutputs() {
    String file = folder.resolve("same").toString();
    Outcome outcome = Cli.in(Cli.SMALL).run("list", "--out", file, "--also", "csv=" + file);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("is named for two outputs"), outcome::err);
    assertFalse(Files.exists(Path.of(file)));
  }

  @Test
  void saysThatTheFolderOfAFileIsMissing() {
    Outcome outcome = Cli.in(Cli.SMALL).run("list", "--out", folder + "/no/where.csv");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("the folder of "), outcome::err);
    Outcome onFolder = Cli.in(Cli.SMALL).run("list", "--out", folder.toString());
    assertEquals(2, onFolder.code());
    assertTrue(onFolder.err().contains(" is a folder; name a file"), onFolder::err);
  }

  @Test
  void refusesAnAlsoWithoutFile() {
    for (String typed : List.of("csv", "csv=", "=file")) {
      Outcome outcome = Cli.in(Cli.SMALL).run("list", "--also", typed);
      assertEquals(2, outcome.code());
      assertTrue(outcome.err().contains("is not FORMAT=FILE"), outcome::err);
    }
  }

  @Test
  void writesTheDetailsOfOurFaultsToAFile() throws IOException {
    Outcome outcome = failing(new IllegalStateException("made-up \u001b[31m fault"));
    assertEquals(3, outcome.code());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.err().lines().count(), outcome::err);
    List<String> files = names();
    assertEquals(1, files.size());
    Path file = folder.resolve(files.get(0));
    assertEquals(
        "evidence: this is a fault of the program; details are in "
            + file
            + "; send that file to the maintainers of Evidence Matrix\n",
        outcome.err());
    String details = Files.readString(file);
    assertTrue(details.contains("IllegalStateException"), details);
    assertTrue(details.contains("at org.evidencematrix.cli.FrameTest"), details);
  }

  @Test
  void tellsErrorsOfTheMachineWithoutTrace() {
    Outcome deep = failing(new StackOverflowError());
    assertEquals(3, deep.code());
    Outcome full = failing(new OutOfMemoryError());
    assertEquals(2, full.code());
    assertTrue(full.err().contains("EVIDENCE_JAVA_OPTIONS=-Xmx4g"), full::err);
  }

  @Test
  void tellsFaultsOfTheDiskInOneLine() {
    Outcome outcome = failing(new IOException("the disk is made up"));
    assertEquals(
        new Outcome(2, "", "evidence: a file could not be read or written: the disk is made up\n"),
        outcome);
  }

  @Test
  void reportsThatStandardOutputIsFull() {
    StringWriter err = new StringWriter();
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int count) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Console console = new Console(full, err, Terminal.NONE, Cli.SMALL, folder);
    assertEquals(2, Main.run(console, "list"));
    assertEquals(
        "evidence: a file could not be read or written: No space left on device\n", err.toString());
  }

  private Outcome failing(Throwable failure) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(out, err, Terminal.NONE, folder, folder);
    Failing command = new Failing(console, failure);
    int code = CommandFrame.run(CommandFrame.of(command, List.of(), console), console);
    return new Outcome(code, out.toString(), err.toString());
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Command(name = "failing")
  private static final class Failing implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private final CommonOptions common;

    private final Throwable failure;

    Failing(Console console, Throwable failure) {
      this.common = new CommonOptions(console);
      this.failure = failure;
    }

    @Override
    public Integer call() throws Exception {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    }
  }
}
