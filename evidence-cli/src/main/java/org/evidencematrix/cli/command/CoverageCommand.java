package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.Look;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.cli.console.ProductVersion;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Links;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.ItemLines;
import org.evidencematrix.report.Basis;
import org.evidencematrix.report.CellFigure;
import org.evidencematrix.report.CoverageReport;
import org.evidencematrix.report.ExplanationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how much is known where. */
@Command(
    name = "coverage",
    header = "Shows how much is known where: a grid for each question.",
    footer = {
      "evidence coverage",
      "evidence coverage --rows cadre --columns region --regions unicef --format csv --out grid.csv"
    },
    exitCodeList = "1:a coverage asked for by --min-coverage was missed")
public final class CoverageCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    TABLE,
    MARKDOWN,
    CSV,
    JSON
  }

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final FilteredGrid grid;
  @Mixin private final ExplainedCell explained;
  @Mixin private final CoverageGoals goals;
  @Mixin private final OutputOptions<Format> output;

  private CellFigure figure = CellFigure.ALL;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public CoverageCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    grid = new FilteredGrid(common);
    explained = new ExplainedCell(grid);
    goals = new CoverageGoals(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Option(
      names = "--count",
      paramLabel = "FIGURE",
      order = 10,
      description =
          "What the cells show beside the band: n (studies), mass, coverage, items (default:"
              + " coverage and n). csv and json hold everything.")
  void setCount(String typed) {
    for (CellFigure each : CellFigure.values()) {
      if (each != CellFigure.ALL && each.id().equals(typed)) {
        figure = each;
        return;
      }
    }
    throw common.wrongValue("--count", typed, "n", "mass", "coverage", "items");
  }

  @Override
  public Integer call() throws IOException {
    Optional<ItemLines> lines =
        explained.explains() || goals.needItems(grid) ? Optional.empty() : matrix.lines();
    Matrix read = lines.isPresent() ? lines.get().settings() : matrix.load();
    Setup setup = grid.setup(read, matrix);
    goals.check(read.framework());
    Coverage coverage =
        lines.isPresent() ? streamed(lines.get(), setup) : Coverage.of(setup, read.items());
    Basis basis =
        new Basis(
            read.info().title(),
            lines.map(ItemLines::items).orElse(read.items().size()),
            setup,
            ProductVersion.text());
    CoverageReport report = new CoverageReport(basis, coverage, grid.questions(), figure);
    Optional<ExplanationReport> explanation = explained.explanation(coverage, read, basis);
    output.write(
        (format, look, out) -> {
          if (explanation.isPresent()) {
            explain(explanation.get(), format, look, out);
            return;
          }
          switch (format) {
            case TABLE -> report.text(common.language(), look.width(), look.color(), out);
            case MARKDOWN -> report.markdown(common.language(), out);
            case CSV -> report.csv(out);
            case JSON -> report.json(common.language(), out);
          }
        });
    if (output.formats().contains(Format.CSV)) {
      common.remark("text", "text", WorldBankCredit.LINE);
    }
    return goals.missed(coverage, read.items()) ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  /** Goes through the items twice and keeps none but those tied to others. */
  private Coverage streamed(ItemLines lines, Setup setup) throws IOException {
    return matrix.goThrough(
        lines, () -> lines.collect(Coverage.collector(setup, lines.linked(Links.collector()))));
  }

  private void explain(ExplanationReport report, Format format, Look look, Writer out)
      throws IOException {
    switch (format) {
      case TABLE -> report.text(common.language(), look.width(), look.color(), out);
      case MARKDOWN -> report.markdown(common.language(), out);
      case CSV -> report.csv(common.language(), out);
      case JSON -> report.json(common.language(), out);
    }
  }
}
