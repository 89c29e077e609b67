package org.evidencematrix.cli.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * In which formats and where to a command writes its result.
 *
 * @param <F> the formats; their names in lower case with hyphens are what is typed
 */
public final class OutputOptions<F extends Enum<F>> {
  /** Endings that do not carry the name of their format. */
  private static final Map<String, String> ENDINGS =
      Map.of("md", "markdown", "txt", "text", "yml", "yaml", "htm", "html");

  private final CommonOptions common;
  private final Class<F> type;
  private final F usual;
  private final F onTerminal;
  private @Nullable F format;
  private final List<Destination<F>> also = new ArrayList<>();
  private Map<String, F> endings = Map.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      order = 71,
      description =
          "Write to a file; its ending chooses the format unless --format does. The file appears"
              + " whole or not at all.")
  private @Nullable Path file;

  /**
   * Makes the options of a command whose first format is the usual one.
   *
   * @param common the command's common options
   * @param type the formats
   */
  public OutputOptions(CommonOptions common, Class<F> type) {
    this(common, type, type.getEnumConstants()[0], type.getEnumConstants()[0]);
  }

  /**
   * Makes the options of a command that writes another format for a person at a terminal.
   *
   * @param common the command's common options
   * @param type the formats
   * @param usual format of files and pipes
   * @param onTerminal format on a terminal
   */
  public OutputOptions(CommonOptions common, Class<F> type, F usual, F onTerminal) {
    this.common = common;
    this.type = type;
    this.usual = usual;
    this.onTerminal = onTerminal;
  }

  /** Says which formats files have whose ending is not the name of their format. */
  public OutputOptions<F> withEndings(Map<String, F> formats) {
    endings = Map.copyOf(formats);
    return this;
  }

  /**
   * Writes the result once.
   *
   * @param <F> the formats
   */
  @FunctionalInterface
  public interface Page<F> {
    /**
     * Writes the whole result in one format; lines end with a line feed.
     *
     * @param format the format
     * @param look how text may look at the destination
     * @param out where to write; neither flushed nor closed
     * @throws IOException if {@code out} throws it
     */
    void write(F format, Look look, Writer out) throws IOException;
  }

  /**
   * Writes the result once, to a file or to standard output.
   *
   * @param <F> the formats
   */
  @FunctionalInterface
  public interface Target<F> {
    /**
     * Writes the whole result in one format.
     *
     * @param format the format
     * @param file where to; empty for standard output
     * @throws IOException if it cannot be written
     */
    void write(F format, Optional<Path> file) throws IOException;
  }

  private record Destination<F>(F format, Path file) {}

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      order = 70,
      description = "Format of the output: one of ${formats}.")
  void setFormat(String typed) {
    format = parse("--format", typed);
  }

  @Option(
      names = "--also",
      paramLabel = "FORMAT=FILE",
      order = 72,
      description = "Write a further format to a file in the same run; may be given several times.")
  void setAlso(List<String> typed) {
    also.clear();
    for (String each : typed) {
      int sign = each.indexOf('=');
      if (sign < 1 || sign == each.length() - 1) {
        throw common.usage(common.say("usage.also", "typed", each));
      }
      F second = parse("--also", each.substring(0, sign));
      also.add(new Destination<>(second, Path.of(each.substring(sign + 1))));
    }
  }

  /** Returns the formats as they are typed, the usual one first where it is the first. */
  List<String> labels() {
    return Arrays.stream(type.getEnumConstants()).map(OutputOptions::label).toList();
  }

  /** Returns what the help says of the default. */
  String defaultLabel() {
    return usual == onTerminal
        ? label(usual)
        : label(onTerminal) + " on a terminal, otherwise " + label(usual);
  }

  /** Tells whether the result goes to standard output, so that nothing else should. */
  public boolean toStandardOutput() {
    return file == null;
  }

  /** Returns the format of the main output. */
  public F format() {
    if (format != null) {
      return format;
    }
    if (file != null) {
      return ofEnding(file).orElse(usual);
    }
    return common.console().terminal().out() ? onTerminal : usual;
  }

  /** Returns all formats that {@link #write} will write. */
  public Set<F> formats() {
    Set<F> all = EnumSet.of(format());
    also.forEach(destination -> all.add(destination.format()));
    return all;
  }

  /**
   * Writes the result to standard output or the file asked for, then in every further format.
   *
   * @throws CannotRun if a file cannot be written, or two outputs have the same file
   * @throws IOException if standard output fails
   */
  public void write(Page<F> page) throws IOException {
    each(
        (format, target) -> {
          if (target.isPresent()) {
            toFile(new Destination<>(format, target.get()), page);
          } else {
            page.write(format, common.look(), common.console().out());
          }
        });
  }

  /**
   * Hands every format and its destination to a command that writes more than text: standard output
   * or the file asked for, then every further one.
   *
   * @throws CannotRun if two outputs have the same file
   * @throws IOException if {@code target} throws it
   */
  public void each(Target<F> target) throws IOException {
    List<Destination<F>> files = new ArrayList<>(also);
    if (file != null) {
      files.add(0, new Destination<>(format(), file));
    }
    Set<Path> seen = new HashSet<>();
    for (Destination<F> each : files) {
      if (!seen.add(common.console().resolve(each.file()).normalize())) {
        throw common.cannotRun("out.twice", "file", each.file());
      }
    }
    if (file == null) {
      target.write(format(), Optional.empty());
    }
    for (Destination<F> each : files) {
      target.write(each.format(), Optional.of(each.file()));
    }
  }

  private void toFile(Destination<F> destination, Page<F> page) throws IOException {
    OutFile.write(
        common,
        destination.file(),
        writer -> {
          try (Writer buffered = new BufferedWriter(writer)) {
            page.write(destination.format(), Look.FILE, buffered);
          }
        });
  }

  private Optional<F> ofEnding(Path path) {
    String name = String.valueOf(path.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    F known = endings.get(ending);
    return known == null ? find(ENDINGS.getOrDefault(ending, ending)) : Optional.of(known);
  }

  private F parse(String option, String typed) {
    return find(typed)
        .orElseThrow(() -> common.wrongValue(option, typed, labels().toArray(String[]::new)));
  }

  private Optional<F> find(String label) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> label(value).equals(label))
        .findFirst();
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
