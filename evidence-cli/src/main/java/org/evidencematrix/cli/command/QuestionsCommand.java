package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.cli.console.ProductVersion;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.curation.QuestionStates;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.report.Basis;
import org.evidencematrix.report.QuestionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists research questions. */
@Command(
    name = "questions",
    header =
        "Lists the research questions of each pillar: what answers them, and what is known now in their cells.",
    footer = {"evidence questions", "evidence questions --format markdown --out questions.md"},
    exitCodeList = "1:not used")
public final class QuestionsCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final OutputOptions<Format> output;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public QuestionsCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Override
  public Integer call() throws IOException {
    Matrix read = matrix.load();
    Setup setup = Setup.of(read, Grid.DEFAULT).withDate(matrix.date(read));
    Basis basis = Basis.of(read, setup, ProductVersion.text());
    QuestionReport report =
        new QuestionReport(basis, read, QuestionStates.of(read, matrix.date(read)));
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
