package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.cli.console.ProductVersion;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.curation.Compendium;
import org.evidencematrix.model.Collection;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.report.Basis;
import org.evidencematrix.report.CollectionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists collections and writes a compendium. */
@Command(
    name = "collections",
    header =
        "Lists the collections, one with its items, or writes it out as a compendium that respects permissions.",
    footer = {
      "evidence collections",
      "evidence collections case-management-compendium --export --out compendium.md"
    },
    exitCodeList = "1:not used")
public final class CollectionsCommand implements Callable<Integer> {
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

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "Only the collection of this id, with its items.")
  private String id = "";

  @Option(
      names = "--export",
      order = 1,
      description =
          "Write the collection to pass it on: Markdown with summaries where the rights allow it,"
              + " the reference alone where they do not.")
  private boolean export;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public CollectionsCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output = new OutputOptions<>(common, Format.class);
  }

  private List<Compendium> asked(Matrix read) {
    List<String> ids = read.collections().stream().map(Collection::id).toList();
    if (!id.isEmpty() && !ids.contains(id)) {
      throw common.wrongValue("ID", id, ids.toArray(String[]::new));
    }
    return read.collections().stream()
        .filter(c -> id.isEmpty() || c.id().equals(id))
        .map(c -> Compendium.of(c, read, matrix.date(read)))
        .toList();
  }

  @Override
  public Integer call() throws IOException {
    Matrix read = matrix.load();
    if (export && id.isEmpty()) {
      throw common.usage(common.say("collections.export"));
    }
    List<Compendium> asked = asked(read);
    Setup setup = Setup.of(read, Grid.DEFAULT).withDate(matrix.date(read));
    Basis basis = Basis.of(read, setup, ProductVersion.text());
    CollectionReport report = new CollectionReport(basis, read, asked);
    boolean one = !id.isEmpty();
    output.write(
        (format, look, out) -> {
          switch (format) {
            case TEXT -> {
              if (export) {
                report.markdown(asked.get(0), true, common.language(), out);
              } else if (one) {
                report.text(asked.get(0), common.language(), look.width(), look.color(), out);
              } else {
                report.text(common.language(), look.width(), look.color(), out);
              }
            }
            case MARKDOWN -> {
              if (one) {
                report.markdown(asked.get(0), export, common.language(), out);
              } else {
                report.markdown(common.language(), out);
              }
            }
            case CSV -> {
              if (one) {
                report.csv(asked.get(0), out);
              } else {
                report.csv(out);
              }
            }
            case JSON -> report.json(common.language(), out);
          }
        });
    return ExitCode.FINE;
  }
}
