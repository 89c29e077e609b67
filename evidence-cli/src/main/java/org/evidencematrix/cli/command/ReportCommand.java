package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutFile;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.cli.console.ProductVersion;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.report.Basis;
import org.evidencematrix.report.GapReport;
import org.evidencematrix.report.GapSelection;
import org.evidencematrix.report.page.PageReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes everything in one document. */
@Command(
    name = "report",
    header = "Writes the gap map: one HTML file that works offline, or a report in Markdown.",
    footer = {"evidence report --out map.html", "evidence report --out report.md --lang fr"},
    exitCodeList = "1:not used")
public final class ReportCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    HTML,
    MARKDOWN
  }

  private static final Path USUAL = Path.of("evidence-map.html");

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final OutputOptions<Format> output;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public ReportCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Override
  public Integer call() throws IOException {
    Matrix read = matrix.load();
    Setup setup = Setup.of(read, Grid.DEFAULT).withDate(matrix.date(read));
    output.each(
        (format, file) -> {
          // Nobody wants to read a page of HTML on a terminal.
          boolean shown = file.isEmpty() && common.console().terminal().out();
          Optional<Path> to = shown && format == Format.HTML ? Optional.of(USUAL) : file;
          if (to.isPresent()) {
            OutFile.write(common, to.get(), out -> write(format, read, setup, out));
          } else {
            write(format, read, setup, common.console().out());
          }
          if (shown && to.isPresent()) {
            common.remark("report.written", "file", USUAL);
          }
        });
    return ExitCode.FINE;
  }

  private void write(Format format, Matrix read, Setup setup, Writer out) throws IOException {
    switch (format) {
      case HTML -> new PageReport(read, setup, ProductVersion.text()).html(common.language(), out);
      case MARKDOWN -> {
        GapAnalysis analysis = GapAnalysis.of(setup, read.items());
        Basis basis = Basis.of(read, setup, ProductVersion.text());
        new GapReport(basis, analysis, GapSelection.all()).markdown(common.language(), out);
      }
    }
  }
}
