package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
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
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.diagnostic.output.OutputFormat;
import org.evidencematrix.diagnostic.output.RenderContext;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.report.ChangeComment;
import org.evidencematrix.report.ChangeReport;
import org.evidencematrix.report.ChangeSource;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.validation.ValidationOptions;
import org.evidencematrix.validation.ValidationResult;
import org.evidencematrix.validation.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the comment of a pull request: what to correct, and what the change does to the gaps. */
@Command(
    name = "comment",
    header = "Writes the comment of a pull request: what to correct, and what the change adds.",
    footer = {"evidence comment --since origin/main", "evidence comment --since HEAD~1 --lang fr"},
    exitCodeList = {
      "1:a file has an error",
      "2:could not run: wrong options, unknown revision, unreadable settings"
    })
public final class CommentCommand implements Callable<Integer> {
  /** GitHub takes 65,536 characters; what a workflow adds needs room. */
  private static final int LONGEST = 65_000;

  private static final int LEAST = 10_000;

  /** The format. */
  enum Format {
    MARKDOWN
  }

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final GridAxes grid;
  @Mixin private final OutputOptions<Format> output;

  @Option(
      names = "--since",
      paramLabel = "BASE",
      required = true,
      order = 1,
      description = "What the pull request changes: a git revision, or a folder.")
  private String since = "";

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public CommentCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    grid = new GridAxes(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Override
  public Integer call() throws IOException {
    ReportedPaths reported = ReportedPaths.of(List.of(), common, matrix);
    ValidationOptions options = ValidationOptions.DEFAULT;
    if (matrix.date().isPresent()) {
      options = options.withDate(matrix.date().get());
    }
    ValidationResult result = Validator.of(options).validate(reported.folder(), reported.shownAs());
    StringBuilder comment = new StringBuilder(4096);
    OutputFormat.MARKDOWN
        .renderer()
        .render(
            result.diagnostics(),
            RenderContext.of(Catalogue.of(Rule.class, "rules", common.language()))
                .withToolVersion(ProductVersion.text()),
            comment);
    comment.append('\n').append(change(result, LONGEST - comment.length()));
    output.write((format, look, out) -> write(comment, out));
    return result.diagnostics().hasAtLeast(Severity.ERROR) ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private static void write(CharSequence comment, Writer out) throws IOException {
    out.append(comment);
  }

  /** Returns what the change does, or a sentence that says why this cannot be told. */
  private String change(ValidationResult result, int room) throws IOException {
    if (!result.loaded().settingsReadable()) {
      return common.say("comment.settings") + '\n';
    }
    ComparedSides.Sides sides = new ComparedSides(common, matrix).read(since, Optional.empty());
    Setup setup = grid.setup(sides.after(), matrix);
    ChangeOptions options =
        new ChangeOptions(setup.grid(), setup.filter(), matrix.date(), grid.questions());
    GapAnalysis after = MatrixChange.analysis(sides.after(), options);
    MatrixChange change =
        MatrixChange.between(
            sides.before(), sides.after(), MatrixChange.analysis(sides.before(), options), after);
    ChangeSource source =
        new ChangeSource(since, matrix.shown(matrix.path()), sides.unread(), ProductVersion.text());
    ChangeComment told =
        ChangeComment.of(new ChangeReport(source, change, after), common.language())
            .withLimit(Math.max(LEAST, room));
    return room < LEAST
        ? common.say("comment.long") + '\n'
        : "### " + told.verdict() + "\n\n" + told.body();
  }
}
