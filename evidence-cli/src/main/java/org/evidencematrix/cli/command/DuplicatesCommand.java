package org.evidencematrix.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.duplicates.DuplicateFinder;
import org.evidencematrix.duplicates.DuplicatePair;
import org.evidencematrix.duplicates.Duplicates;
import org.evidencematrix.duplicates.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds records of the same source. */
@Command(
    name = "duplicates",
    header = "Finds records of the same source, in the matrix or in files of references.",
    description = {
      "Without files, items of the matrix are compared with one another; with files, their"
          + " references with one another and with the matrix. Nothing is changed."
    },
    footer = {
      "evidence duplicates",
      "evidence duplicates library.ris --level certain",
      "evidence duplicates library.ris --within --format clusters --out groups.csv"
    },
    exitCodeList = "1:not used")
public final class DuplicatesCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    TEXT,
    CSV,
    JSON,
    CLUSTERS,
    MATCHES
  }

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final OutputOptions<Format> output;
  private Level level = Level.POSSIBLE;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files of references: RIS, BibTeX, nbib and others; the content says which.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--against",
      paramLabel = "FILE",
      order = 2,
      description = "Compare with the references of this file instead of the matrix.")
  private List<Path> against = new ArrayList<>();

  @Option(
      names = "--within",
      order = 3,
      description = "Compare the files' references with one another only; needs no matrix.")
  private boolean within;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public DuplicatesCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      order = 1,
      description =
          "certain: those that can be merged without asking; possible: also those that a person"
              + " should look at (default).")
  void setLevel(String typed) {
    level =
        switch (typed.toLowerCase(Locale.ROOT)) {
          case "certain" -> Level.CERTAIN;
          case "possible" -> Level.POSSIBLE;
          default -> throw common.wrongValue("--level", typed, "certain", "possible");
        };
  }

  @Override
  public Integer call() throws IOException {
    if (within && (files.isEmpty() || !against.isEmpty())) {
      throw common.usage(common.say("duplicates.within"));
    }
    if (files.isEmpty() && !against.isEmpty()) {
      throw common.usage(common.say("duplicates.against"));
    }
    DuplicateRecords records = new DuplicateRecords();
    for (Path file : files) {
      records.add(file, false, common);
    }
    for (Path file : against) {
      records.add(file, true, common);
    }
    if (needsMatrix()) {
      records.add(matrix.load().items());
    }
    Duplicates found =
        common.during(
            common.say("duplicates.comparing", "n", records.candidates().size()),
            () -> DuplicateFinder.find(records.candidates(), level));
    List<DuplicatePair> pairs = new ArrayList<>(found.pairs());
    if (!files.isEmpty()) {
      pairs.removeIf(pair -> !records.concerns(pair.first(), pair.second()));
    }
    DuplicateReport report =
        new DuplicateReport(records, pairs, found.groups(), files.isEmpty(), common);
    output.write(
        (format, look, out) -> {
          switch (format) {
            case TEXT -> report.text(look.width(), out);
            case CSV -> report.csv(out);
            case JSON -> report.json(out);
            case CLUSTERS -> report.clusters(out);
            case MATCHES -> report.matches(out);
          }
        });
    return ExitCode.FINE;
  }

  /** Groups of a file's records are about the file alone. */
  private boolean needsMatrix() {
    return !within
        && against.isEmpty()
        && (files.isEmpty() || !output.formats().equals(Set.of(Format.CLUSTERS)));
  }
}
