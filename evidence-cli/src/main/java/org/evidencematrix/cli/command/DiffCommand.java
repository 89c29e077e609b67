package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evidencematrix.change.ChangeOptions;
import org.evidencematrix.change.MatrixChange;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.cli.console.ProductVersion;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.report.ChangeReport;
import org.evidencematrix.report.ChangeSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what changed between two versions. */
@Command(
    name = "diff",
    header = "Shows what changed between two versions, and what that does to the gaps.",
    footer = {
      "evidence diff main",
      "evidence diff HEAD~1 HEAD --format markdown --out comment.md",
      "evidence diff matrix new-study.yaml"
    },
    description =
        "BASE and HEAD are each a folder, an items.jsonl, a single item or a git revision. A name"
            + " that is there on disk is taken as a path; ./NAME is always a path. A single item"
            + " stands for the other side with this item in place.")
public final class DiffCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final FilteredGrid grid;
  @Mixin private final OutputOptions<Format> output;

  @Parameters(index = "0", paramLabel = "BASE", description = "The version before.")
  private String base = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "HEAD",
      description = "The version after (default: the matrix as it is on disk).")
  private @Nullable String head;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public DiffCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    grid = new FilteredGrid(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Override
  public Integer call() throws IOException {
    ComparedSides.Sides sides =
        new ComparedSides(common, matrix).read(base, Optional.ofNullable(head));
    Setup setup = grid.setup(sides.after(), matrix);
    ChangeOptions options =
        new ChangeOptions(setup.grid(), setup.filter(), matrix.date(), grid.questions());
    GapAnalysis after = MatrixChange.analysis(sides.after(), options);
    MatrixChange change =
        MatrixChange.between(
            sides.before(), sides.after(), MatrixChange.analysis(sides.before(), options), after);
    String working = head == null ? matrix.shown(matrix.path()) : head;
    ChangeSource source = new ChangeSource(base, working, sides.unread(), ProductVersion.text());
    ChangeReport report = new ChangeReport(source, change, after);
    output.write(
        (format, look, out) -> {
          switch (format) {
            case TEXT -> report.text(common.language(), look.width(), look.color(), out);
            case MARKDOWN -> report.markdown(common.language(), out);
            case JSON -> report.json(common.language(), out);
          }
        });
    return ExitCode.FINE;
  }
}
