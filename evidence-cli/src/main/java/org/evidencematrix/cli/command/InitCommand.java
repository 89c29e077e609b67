package org.evidencematrix.cli.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.Defaults;
import org.evidencematrix.reading.MatrixReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a new matrix for another field. */
@Command(
    name = "init",
    header = "Starts a new matrix: settings, framework, code lists, example, form, workflows.",
    footer = {"evidence init my-matrix", "evidence init ma-matrice --lang fr --framework default"},
    exitCodeList = {
      "1:not used",
      "2:could not run: wrong options, or the folder holds something already"
    })
public final class InitCommand implements Callable<Integer> {
  private static final Pattern PROGRAM =
      Pattern.compile("([A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+)@([A-Za-z0-9_./-]+)");

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;

  private boolean bundledFramework;
  private Starter.Program program =
      new Starter.Program("your-organisation/evidence-matrix", "main");

  @Parameters(
      paramLabel = "DIR",
      description = "The folder to make; it must not be there, or be empty.")
  private Path folder = Path.of("");

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public InitCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
  }

  @Option(
      names = "--framework",
      paramLabel = "sample|default",
      order = 1,
      description =
          "sample: two made-up pillars to replace; default: the framework of this program"
              + " (default: sample).")
  void setFramework(String typed) {
    if (!typed.equals("sample") && !typed.equals("default")) {
      throw common.wrongValue("--framework", typed, "sample", "default");
    }
    bundledFramework = typed.equals("default");
  }

  @Option(
      names = "--program",
      paramLabel = "OWNER/NAME@REF",
      order = 2,
      description = "The repository and commit from which the workflows take this program.")
  void setProgram(String typed) {
    Matcher parts = PROGRAM.matcher(typed);
    if (!parts.matches()) {
      throw common.usage(common.say("init.program", "typed", typed));
    }
    program = new Starter.Program(parts.group(1), parts.group(2));
  }

  @Override
  public Integer call() throws IOException {
    Path target = common.console().resolve(folder).toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw common.cannotRun("init.no-parent", "folder", folder);
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(target)) {
      throw common.cannotRun("init.there", "folder", folder);
    }
    Map<String, String> files;
    // Made beside its place and moved there at the end, so that it is there whole or not at all.
    Path draft = parent.resolve(".evidence-init." + target.getFileName() + ".tmp");
    if (Files.exists(draft, LinkOption.NOFOLLOW_LINKS)) {
      throw common.cannotRun("init.draft", "folder", draft);
    }
    try {
      Files.createDirectory(draft);
      files = write(draft);
      Files.deleteIfExists(target);
      Files.move(draft, target);
    } finally {
      delete(draft);
    }
    files.keySet().forEach(path -> common.remark("init.file", "path", path));
    common
        .console()
        .out()
        .write(common.say("init.done", "folder", folder, "n", files.size()) + '\n');
    return ExitCode.FINE;
  }

  private Map<String, String> write(Path draft) throws IOException {
    String date = matrix.date().orElse(Defaults.info().asOf()).toString();
    Map<String, String> files = new TreeMap<>(Starter.matrix(bundledFramework, date));
    files.putAll(Starter.pages(common.language(), program));
    write(draft, files);
    Matrix settings =
        MatrixReader.settings(draft.resolve("matrix"))
            .orElseThrow(() -> new IllegalStateException("the new settings cannot be read"));
    Map<String, String> derived = Starter.derived(settings, common.language(), program);
    write(draft, derived);
    files.putAll(derived);
    return files;
  }

  private static void write(Path draft, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = draft.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      return !entries.iterator().hasNext();
    }
  }

  private static void delete(Path draft) throws IOException {
    if (Files.exists(draft)) {
      List<Path> all;
      try (Stream<Path> paths = Files.walk(draft)) {
        all = paths.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : all) {
        Files.delete(path);
      }
    }
  }
}
