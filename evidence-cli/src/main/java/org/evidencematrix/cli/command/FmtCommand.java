package org.evidencematrix.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutFile;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.message.Message;
import org.evidencematrix.reading.MatrixReader;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.writing.Formatter;
import org.evidencematrix.writing.Formatting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes files in the common form. */
@Command(
    name = "fmt",
    header = "Writes files in the common form: order, quotes, lists. Data and comments stay.",
    footer = {"evidence fmt --dry-run", "evidence fmt matrix/items/doe-2021-supervision.yaml"},
    exitCodeList = "1:with --check, a file is not in the common form; else, a file was refused")
public final class FmtCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files or folders to format (default: all).")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--check",
      order = 1,
      description = "Name the files that are not in the common form, and write nothing.")
  private boolean check;

  @Option(names = "--dry-run", order = 2, description = "Show the changes and write nothing.")
  private boolean dryRun;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public FmtCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
  }

  /** What came of a file; empty text for one that was refused. */
  private record Result(String path, Formatting formatting) {}

  @Override
  public Integer call() throws IOException {
    ReportedPaths reported = ReportedPaths.of(paths, common, matrix);
    List<Result> results =
        common.during(
            common.say("fmt.reading", "path", matrix.shown(reported.folder())),
            () ->
                MatrixReader.shownAs(reported.shownAs())
                    .read(reported.folder(), document -> result(document, reported))
                    .results());
    int changed = 0;
    int refused = 0;
    for (Result result : results) {
      if (result.formatting() instanceof Formatting.Changed formatted) {
        changed++;
        show(reported, result.path(), formatted);
      } else if (result.formatting() instanceof Formatting.Refused why) {
        refused++;
        String reason = Formatter.words(common.language()).render(why.reason());
        common.remark("fmt.refused", "path", result.path(), "reason", reason);
      }
    }
    print(closing(results.size() - refused, changed));
    common.console().out().flush();
    return refused > 0 || (check && changed > 0) ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  /** Lines of one file of items are programs' work and stay as they are. */
  private Optional<Result> result(ReadDocument document, ReportedPaths reported) {
    String path = document.tree().source().path();
    if (!reported.wanted().test(path) || !isFormatted(path)) {
      return Optional.empty();
    }
    return Optional.of(
        new Result(path, Formatter.format(document.tree(), document.kind().table())));
  }

  private static boolean isFormatted(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json");
  }

  private void show(ReportedPaths reported, String path, Formatting.Changed formatted)
      throws IOException {
    if (dryRun) {
      print("--- " + path + "\n+++ " + path + '\n' + formatted.changes());
    } else if (check) {
      print(path);
    } else {
      Path file = reported.file(path);
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw common.cannotRun("fmt.moved", "path", path);
      }
      OutFile.write(common, file, out -> out.write(formatted.text()));
      common.remark("fmt.file", "path", path);
    }
  }

  private String closing(int files, int changed) {
    Message closing =
        Message.of(
            changed == 0 ? "fmt.nothing" : check || dryRun ? "fmt.would" : "fmt.done",
            "n",
            changed,
            "files",
            files);
    return common.say(closing);
  }

  private void print(String lines) throws IOException {
    for (String line : lines.lines().toList()) {
      common.console().out().write(TerminalText.clean(line) + '\n');
    }
  }
}
