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
import org.evidencematrix.model.Matrix;
import org.evidencematrix.report.Basis;
import org.evidencematrix.report.StudyReport;
import org.evidencematrix.synthesis.Studies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what belongs together and what it rests on. */
@Command(
    name = "studies",
    header =
        "Tells which reports are one study, what reviews include, what was retracted, and what was inferred and not read.",
    footer = {"evidence studies", "evidence studies --format csv --out studies.csv"},
    exitCodeList = "1:not used")
public final class StudiesCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    TEXT,
    MARKDOWN,
    CSV,
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
  public StudiesCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Override
  public Integer call() throws IOException {
    Matrix read = matrix.load();
    Setup setup = Setup.of(read, Grid.DEFAULT).withDate(matrix.date(read));
    Basis basis = Basis.of(read, setup, ProductVersion.text());
    StudyReport report = new StudyReport(basis, read, Studies.of(read));
    output.write(
        (format, look, out) -> {
          switch (format) {
            case TEXT -> report.text(common.language(), look.width(), look.color(), out);
            case MARKDOWN -> report.markdown(common.language(), out);
            case CSV -> report.csv(out);
            case JSON -> report.json(out);
          }
        });
    return ExitCode.FINE;
  }
}
