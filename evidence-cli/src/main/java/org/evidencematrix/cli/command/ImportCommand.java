package org.evidencematrix.cli.command;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CannotRun;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.cli.console.Reasons;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.exchange.ReadFile;
import org.evidencematrix.exchange.ReadOptions;
import org.evidencematrix.exchange.ReadRecord;
import org.evidencematrix.exchange.ReadReferences;
import org.evidencematrix.exchange.ReferenceFormat;
import org.evidencematrix.exchange.ReferenceReader;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.reading.LoadedMatrix;
import org.evidencematrix.reading.MatrixReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes drafts of the references in files. */
@Command(
    name = "import",
    header = "Makes drafts of items from files of references, and reports on each record.",
    description = {
      "Takes what reference managers and databases export; the content of a file says which format"
          + " it is. Sources that are in the matrix already are left out. Nothing is overwritten:"
          + " each new source becomes a file of its own, which names what is still to fill in."
    },
    footer = {"evidence import library.ris", "evidence import --dry-run pubmed.nbib scopus.bib"},
    exitCodeList = {
      "1:a record could not be read",
      "2:could not run: no format that is known, or a mapping that fits neither its rules nor the"
          + " table"
    })
public final class ImportCommand implements Callable<Integer> {
  private static final int MOST_BYTES_OF_A_PIPE = 1 << 28;
  private static final String STANDARD_INPUT = "-";

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final OutputOptions<ImportReport.Format> output;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files of references; - is standard input.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      order = 1,
      description = "Folder of the drafts (default: drafts). It is made when it is not there.")
  private Path to = Path.of("drafts");

  @Option(names = "--dry-run", order = 2, description = "Report, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      order = 3,
      description =
          "A file that says which column of a table means what, such as {columns: {Name of the"
              + " study: title}}.")
  private @Nullable Path mapping;

  private Optional<ReferenceFormat> from = Optional.empty();

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public ImportCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output = new OutputOptions<>(common, ImportReport.Format.class);
  }

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      order = 4,
      description =
          "The format of the files, where their content shall not decide: ris, bibtex, nbib, wos,"
              + " refer ...")
  void setFrom(String typed) {
    String[] codes =
        ReferenceReader.formats().stream().map(ReferenceFormat::code).toArray(String[]::new);
    from =
        Optional.of(
            ReferenceReader.formats().stream()
                .filter(format -> format.code().equals(typed))
                .findFirst()
                .orElseThrow(() -> common.wrongValue("--from", typed, codes)));
  }

  @Override
  public Integer call() throws IOException {
    Path path = matrix.path();
    LoadedMatrix loaded =
        common.during(
            common.say("matrix.reading", "path", matrix.shown(path)),
            () -> MatrixReader.load(path));
    if (!loaded.settingsReadable()) {
      throw common.cannotRun("matrix.settings", "path", matrix.shown(path));
    }
    ReadOptions options = new ReadOptions(from, mappingText());
    List<ReadFile> read = new ArrayList<>();
    Map<String, List<ReadRecord>> records = new LinkedHashMap<>();
    for (Path file : files) {
      String name = name(file);
      if (!records.containsKey(name)) {
        ReadReferences references = read(file, name, options);
        refuseUnreadable(references.file());
        read.add(references.file());
        records.put(name, references.records());
      }
    }
    DraftFolder folder = new DraftFolder(common.console().resolve(to).normalize());
    ImportRun run =
        new ImportRun(
            loaded.matrix(), folder, common.language(), matrix.date(loaded.matrix()).getYear());
    List<Imported> imported = run.make(records);
    if (!dryRun) {
      write(folder, run.texts());
    }
    String items = matrix.shown(Files.isDirectory(path) ? path.resolve("items") : path);
    ImportReport report = new ImportReport(common, matrix, read, imported, items, dryRun);
    output.write(report::write);
    boolean refused = imported.stream().anyMatch(i -> i.state() == Imported.State.REFUSED);
    return refused ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  private Optional<String> mappingText() throws IOException {
    if (mapping == null) {
      return Optional.empty();
    }
    Path file = common.console().resolve(mapping);
    if (!Files.isRegularFile(file)) {
      throw common.cannotRun("import.no-file", "file", mapping);
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    refuse(ReferenceReader.mappingProblems(name(mapping), text));
    return Optional.of(text);
  }

  private ReadReferences read(Path file, String name, ReadOptions options) throws IOException {
    String reading = common.say("import.reading", "file", name);
    if (name.equals(STANDARD_INPUT)) {
      try (InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in))) {
        return ReferenceReader.read(name, pipe(in, name), options);
      }
    }
    Path path = common.console().resolve(file);
    if (Files.isDirectory(path)) {
      throw common.cannotRun("import.folder", "file", name);
    }
    if (!Files.exists(path)) {
      throw common.cannotRun("import.no-file", "file", name);
    }
    try {
      if (!Files.isRegularFile(path)) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
          return ReferenceReader.read(name, pipe(in, name), options);
        }
      }
      List<ReadRecord> records = new ArrayList<>();
      ReadFile read =
          common.during(reading, () -> ReferenceReader.read(name, path, options, records::add));
      return new ReadReferences(read, records);
    } catch (FileSystemException e) {
      throw common.cannotRun("import.unreadable", "file", name);
    }
  }

  private byte[] pipe(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES_OF_A_PIPE);
    if (bytes.length == MOST_BYTES_OF_A_PIPE) {
      throw common.cannotRun("import.long-pipe", "file", name);
    }
    return bytes;
  }

  /** Ends the run because of a mapping that cannot be meant so. */
  private void refuse(List<Diagnostic> problems) {
    if (problems.isEmpty()) {
      return;
    }
    Catalogue words = ReferenceReader.sentences(common.language());
    List<String> lines = new ArrayList<>();
    for (Diagnostic problem : problems) {
      lines.add(
          common.say(
              "import.wrong-mapping",
              "file",
              problem.location().path(),
              "line",
              problem.location().start().line(),
              "problem",
              words.render(problem.message()),
              "help",
              problem.help().map(words::render).orElse("")));
    }
    lines.add(common.say("import.nothing"));
    throw new CannotRun(String.join("\n", lines));
  }

  /** A file of no known format ends the run before anything is written. */
  private void refuseUnreadable(ReadFile file) {
    // Whoever says what the columns mean wants these columns.
    refuse(
        file.problems().stream()
            .filter(problem -> problem.rule().startsWith("absent-column"))
            .toList());
    if (file.read() + file.refused() > 0) {
      return;
    }
    file.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .ifPresent(
            problem -> {
              throw common.cannotRun(
                  "import.unusable",
                  "file",
                  file.name(),
                  "problem",
                  ReferenceReader.sentences(common.language()).render(problem.message()),
                  "help",
                  problem
                      .help()
                      .map(help -> ReferenceReader.sentences(common.language()).render(help))
                      .orElse(""));
            });
  }

  private void write(DraftFolder folder, Map<Path, String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    try {
      folder.write(texts);
    } catch (FileAlreadyExistsException e) {
      throw common.cannotRun("import.exists", "file", String.valueOf(e.getFile()));
    } catch (IOException e) {
      throw common.cannotRun("import.not-written", "folder", to, "reason", Reasons.of(e));
    }
  }
}
