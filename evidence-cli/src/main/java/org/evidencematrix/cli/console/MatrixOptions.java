package org.evidencematrix.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.Defaults;
import org.evidencematrix.reading.ItemLines;
import org.evidencematrix.reading.LoadedMatrix;
import org.evidencematrix.reading.MatrixReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which matrix a command works on, and the date of what it reports. */
public final class MatrixOptions {
  private static final List<String> SIGNS = List.of("matrix.yaml", "items", "items.jsonl");

  private final CommonOptions common;
  private @Nullable LocalDate date;

  @Option(
      names = "--matrix",
      paramLabel = "DIR",
      order = 80,
      description =
          "The matrix: a folder or an items.jsonl (default: the folder matrix/ here or above).")
  private @Nullable Path given;

  /**
   * Makes the options of one command.
   *
   * @param common the command's common options
   */
  public MatrixOptions(CommonOptions common) {
    this.common = common;
  }

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      order = 81,
      description = "The date of the report (default: as-of in matrix.yaml).")
  void setDate(String typed) {
    try {
      date = LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw common.usage(common.say("usage.date", "typed", typed));
    }
  }

  /** Returns the date that was given, if any. */
  public Optional<LocalDate> date() {
    return Optional.ofNullable(date);
  }

  /** Returns the date that was given, else the one that the matrix names. */
  public LocalDate date(Matrix matrix) {
    return date().orElse(matrix.info().asOf());
  }

  /**
   * Returns the folder or file of the matrix. Without {@code --matrix} the working folder and then
   * each one above it is looked at: it is the matrix when it holds a {@code matrix.yaml}, else its
   * folder {@code matrix} is, when there is one that looks like a matrix.
   *
   * @throws CannotRun if there is none
   */
  public Path path() {
    return path(common.console().folder());
  }

  /**
   * Returns the matrix as {@link #path()} does, looking for it from another folder on.
   *
   * @param start where to begin, absolute
   * @throws CannotRun if there is none
   */
  public Path path(Path start) {
    if (given != null) {
      Path path = common.console().resolve(given);
      if (Files.isDirectory(path)) {
        return path;
      }
      if (Files.isRegularFile(path)) {
        if (path.toString().endsWith(".jsonl")) {
          return path;
        }
        throw common.cannotRun("matrix.not-lines", "path", given);
      }
      throw common.cannotRun("matrix.missing", "path", given);
    }
    return found(start).orElseThrow(() -> common.cannotRun("matrix.none", "folder", start));
  }

  private static Optional<Path> found(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("matrix.yaml"))) {
        return Optional.of(folder);
      }
      Path below = folder.resolve("matrix");
      if (SIGNS.stream().anyMatch(sign -> Files.exists(below.resolve(sign)))) {
        return Optional.of(below);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the matrix that {@link #path} names without its items and searches, and the library's
   * defaults where no matrix is named or found.
   *
   * @throws CannotRun if the one that is named is not there, or its settings, framework or code
   *     lists cannot be read
   * @throws IOException if the disk fails
   */
  public Matrix settings() throws IOException {
    if (given == null && found(common.console().folder()).isEmpty()) {
      return Defaults.matrix();
    }
    Path path = path();
    return MatrixReader.settings(path)
        .orElseThrow(() -> common.cannotRun("matrix.settings", "path", shown(path)));
  }

  /**
   * Reads the matrix that {@link #path} names and returns it without the items that could not be
   * read whole; a remark tells how many these are.
   *
   * @throws CannotRun if there is none, or its settings, framework or code lists cannot be read
   * @throws IOException if the disk fails
   */
  public Matrix load() throws IOException {
    Path path = path();
    LoadedMatrix loaded =
        common.during(
            common.say("matrix.reading", "path", shown(path)), () -> MatrixReader.load(path));
    if (!loaded.settingsReadable()) {
      throw common.cannotRun("matrix.settings", "path", shown(path));
    }
    if (loaded.incomplete() > 0) {
      common.remark("matrix.incomplete", "n", loaded.incomplete());
    }
    return loaded.complete();
  }

  /**
   * Returns the items of the matrix that {@link #path} names one by one, when they are in one file
   * of JSON Lines; nothing else of them is kept.
   *
   * @throws CannotRun if there is no matrix
   * @throws IOException if the disk fails
   */
  public Optional<ItemLines> lines() throws IOException {
    return ItemLines.of(path());
  }

  /** Goes through items one by one; a remark tells how many could not be read whole. */
  public <T> T goThrough(ItemLines lines, CommonOptions.Work<T> work) throws IOException {
    T result = common.during(common.say("matrix.reading", "path", shown(path())), work);
    if (lines.incomplete() > 0) {
      common.remark("matrix.incomplete", "n", lines.incomplete());
    }
    return result;
  }

  /** Returns a path as messages show it: from the working folder where that is shorter. */
  public String shown(Path path) {
    Path folder = common.console().folder();
    Path shown = path.startsWith(folder) && !path.equals(folder) ? folder.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }
}
