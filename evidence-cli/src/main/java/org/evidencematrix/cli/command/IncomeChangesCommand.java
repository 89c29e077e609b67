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
import org.evidencematrix.coverage.IncomeChanges;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.report.Basis;
import org.evidencematrix.report.IncomeReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares income classes then and now. */
@Command(
    name = "income-changes",
    header =
        "Tells which items and cells would change place by the income classes of today instead of those at the time of the data.",
    footer = {"evidence income-changes", "evidence income-changes --format csv --out income.csv"},
    exitCodeList = "1:not used")
public final class IncomeChangesCommand implements Callable<Integer> {
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
  public IncomeChangesCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Override
  public Integer call() throws IOException {
    Matrix read = matrix.load();
    Setup setup = Setup.of(read, Grid.DEFAULT).withDate(matrix.date(read));
    Basis basis = Basis.of(read, setup, ProductVersion.text());
    IncomeReport report = new IncomeReport(basis, IncomeChanges.of(setup, read.items()));
    output.write(
        (format, look, out) -> {
          switch (format) {
            case TEXT -> report.text(common.language(), look.width(), look.color(), out);
            case MARKDOWN -> report.markdown(common.language(), out);
            case CSV -> report.csv(out);
            case JSON -> report.json(out);
          }
        });
    if (output.formats().contains(Format.CSV)) {
      common.remark("text", "text", WorldBankCredit.LINE);
    }
    return ExitCode.FINE;
  }
}
