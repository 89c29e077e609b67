package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.cli.console.ProductVersion;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Search;
import org.evidencematrix.report.Basis;
import org.evidencematrix.report.FlowReport;
import org.evidencematrix.report.SearchReport;
import org.evidencematrix.searches.Flow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists searches and draws the flow of records. */
@Command(
    name = "searches",
    header =
        "Lists the searches: what each covers and found, what nobody has searched, and how many studies are likely still to be found.",
    footer = {
      "evidence searches",
      "evidence searches --flow all --format svg --out flow.svg",
      "evidence searches --flow 2016-03-pubmed --format prisma-csv --out PRISMA.csv"
    },
    exitCodeList = "1:not used")
public final class SearchesCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    TEXT,
    MARKDOWN,
    CSV,
    JSON,
    SVG,
    PRISMA_CSV
  }

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final OutputOptions<Format> output;

  @Option(
      names = "--flow",
      paramLabel = "ID",
      order = 1,
      description =
          "Show the flow of records through one search, or through all of them (all), in the steps"
              + " of PRISMA 2020. svg and prisma-csv always do.")
  private String flow = "";

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public SearchesCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output = new OutputOptions<>(common, Format.class);
  }

  private FlowReport flow(Matrix read, Basis basis) {
    if (flow.isEmpty() || flow.equals("all")) {
      return new FlowReport(basis, "", Flow.over(read.searches()));
    }
    Optional<Search> search = read.searches().stream().filter(s -> s.id().equals(flow)).findFirst();
    List<String> known = new ArrayList<>(List.of("all"));
    read.searches().forEach(s -> known.add(s.id()));
    return new FlowReport(
        basis,
        flow,
        search
            .map(Flow::of)
            .orElseThrow(() -> common.wrongValue("--flow", flow, known.toArray(String[]::new))));
  }

  @Override
  public Integer call() throws IOException {
    Matrix read = matrix.load();
    Setup setup = Setup.of(read, Grid.DEFAULT).withDate(matrix.date(read));
    Basis basis = Basis.of(read, setup, ProductVersion.text());
    FlowReport records = flow(read, basis);
    boolean one = !flow.isEmpty();
    Coverage coverage = Coverage.of(setup, read.items());
    SearchReport report = new SearchReport(basis, read, coverage);
    output.write(
        (format, look, out) -> {
          switch (format) {
            case TEXT -> {
              if (one) {
                records.text(common.language(), look.width(), look.color(), out);
              } else {
                report.text(common.language(), look.width(), look.color(), out);
              }
            }
            case MARKDOWN -> {
              if (one) {
                records.markdown(common.language(), out);
              } else {
                report.markdown(common.language(), out);
              }
            }
            case CSV -> {
              if (one) {
                records.csv(out);
              } else {
                report.csv(out);
              }
            }
            case JSON -> {
              if (one) {
                records.json(out);
              } else {
                report.json(common.language(), out);
              }
            }
            case SVG -> records.svg(common.language(), out);
            case PRISMA_CSV -> records.prismaCsv(out);
          }
        });
    return ExitCode.FINE;
  }
}
