package org.evidencematrix.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutFile;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.exchange.export.Export;
import org.evidencematrix.exchange.export.ExportFormat;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the matrix, or a part of it, for other programs. */
@Command(
    name = "export",
    header = "Writes items for spreadsheets, R, reference managers, EPPI tools and repositories.",
    description = {
      "csv-long has a row for each finding, csv-wide and csv-condensed one for each item; all"
          + " three hold the same. xlsx is a workbook with a sheet for each list, jsonl an item a"
          + " line that every command reads with --matrix. ris, bibtex, csl-json and endnote-xml"
          + " hold references only. eppi-json is for EPPI-Mapper, eviatlas for EviAtlas,"
          + " datapackage a folder with tables, data dictionary and licence, cff says how to cite"
          + " the matrix.",
      "Who coded or appraised an item never leaves. Of an item whose permission is asked or refused"
          + " only the reference leaves."
    },
    footer = {
      "evidence export --format csv-long --out findings.csv",
      "evidence export --where 'income=L,LM' --format ris --out low-income.ris",
      "evidence export --out matrix.xlsx --also datapackage=package"
    },
    exitCodeList = "1:not used")
public final class ExportCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final OutputOptions<ExportFormat> output;

  @Option(
      names = "--where",
      paramLabel = "FILTER",
      order = 1,
      description =
          "Conditions such as 'strategy=plan-hr-data income=L,LM year>=2010 tier>=3 country!=USA':"
              + " blanks mean and, commas mean or. An item with a finding that passes leaves"
              + " whole.")
  private List<String> where = new ArrayList<>();

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public ExportCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output = new OutputOptions<>(common, ExportFormat.class).withEndings(endings());
  }

  /** Returns the first format of each ending. */
  private static Map<String, ExportFormat> endings() {
    Map<String, ExportFormat> endings = new LinkedHashMap<>();
    for (ExportFormat format : ExportFormat.values()) {
      if (!format.isFolder()) {
        endings.putIfAbsent(format.ending(), format);
      }
    }
    return endings;
  }

  @Override
  public Integer call() throws IOException {
    if (output.toStandardOutput() && !output.format().isText()) {
      throw common.usage(common.say("export.no-file", "format", output.format().code()));
    }
    Matrix read = matrix.load();
    Setup setup = Setup.of(read, Grid.DEFAULT).withDate(matrix.date(read));
    Predicate<Item> passes = FilteredGrid.filter(where, read, common).matcher(setup);
    List<Item> items = read.items().stream().filter(passes).toList();
    Export export = Export.of(read, items);
    output.each((format, file) -> write(export, format, file));
    common.remark("export.done", "n", items.size(), "licence", read.info().licence());
    if (export.referencesOnly() > 0) {
      common.remark("export.references-only", "n", export.referencesOnly());
    }
    if (output.formats().stream().anyMatch(Export::showsWorldBankClasses)) {
      common.remark("export.credit", "line", WorldBankCredit.LINE);
    }
    return ExitCode.FINE;
  }

  private void write(Export export, ExportFormat format, Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      export.write(format, bytes);
      common.console().out().write(bytes.toString(StandardCharsets.UTF_8));
    } else if (format.isFolder()) {
      folder(export, file.get());
    } else {
      OutFile.writeBytes(common, file.get(), out -> export.write(format, out));
    }
  }

  /** The description is written last, so that a folder with one is complete. */
  private void folder(Export export, Path given) throws IOException {
    Map<String, byte[]> files = export.files();
    for (String name : files.keySet()) {
      Path parent = given.resolve(name).getParent();
      OutFile.folder(common, parent == null ? given : parent);
    }
    files.forEach(
        (name, bytes) -> OutFile.writeBytes(common, given.resolve(name), out -> out.write(bytes)));
  }
}
