package org.evidencematrix.exchange;

import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.table.MappingCheck;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;

/**
 * Reads references of any format; the content says which it is. Whatever the bytes are, there is no
 * exception but of the disk: what cannot be read is a problem with its place.
 */
public final class ReferenceReader {
  private ReferenceReader() {}

  /** Returns the sentences of the problems. */
  public static Catalogue sentences(Language language) {
    return Catalogue.of(ReferenceReader.class, "exchange", language);
  }

  /** Returns the formats that can be read, in the order in which a file is tried. */
  public static List<ReferenceFormat> formats() {
    return Formats.read();
  }

  /**
   * Returns what is wrong with a mapping file, which says what the columns of a table mean; all are
   * errors. Whoever reads with it anyway gets the same problems, as those of the table.
   *
   * @param name what messages show
   * @param text the whole file
   */
  public static List<Diagnostic> mappingProblems(String name, String text) {
    return MappingCheck.problems(name, text);
  }

  /** Reads bytes; the name is what messages show. */
  public static ReadReferences read(String name, byte[] bytes) {
    return read(name, bytes, ReadOptions.DEFAULT);
  }

  /** Reads bytes; the name is what messages show. */
  public static ReadReferences read(String name, byte[] bytes, ReadOptions options) {
    List<ReadRecord> records = new ArrayList<>();
    try {
      ReadFile file = read(name, ByteSource.wrap(bytes), options, records::add);
      return new ReadReferences(file, records);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail", e);
    }
  }

  /**
   * Reads a file record by record, so that a library of any length needs the memory of one.
   *
   * @param name what messages show
   * @param file the file, which is read twice: once for its encoding
   * @param options how
   * @param each takes the records in the order of the file
   * @throws IOException if the file cannot be read
   */
  public static ReadFile read(
      String name, Path file, ReadOptions options, Consumer<ReadRecord> each) throws IOException {
    return read(name, MoreFiles.asByteSource(file), options, each);
  }

  private static ReadFile read(
      String name, ByteSource source, ReadOptions options, Consumer<ReadRecord> each)
      throws IOException {
    Input input = new Input(name, source, options.mapping());
    Recorder recorder = new Recorder(name, each);
    Optional<ReferenceFormat> format = options.format();
    Head head = input.head();
    if (format.isEmpty()) {
      format = Formats.of(head);
      if (format.isEmpty() && options.mapping().isPresent()) {
        // Who says what the columns mean has a table, by whatever names.
        format = Optional.of(ReferenceFormat.CSV);
      }
    }
    if (head.isEmpty()) {
      recorder.problem(
          Problems.problem(name, new Line(1, ""), Severity.ERROR, "empty-file", "", ""));
    } else if (format.isEmpty() && head.isNamed(".jsonl")) {
      recorder.problem(
          Problems.problem(
              name, new Line(1, first(head)), Severity.ERROR, "lines-of-items", "", ""));
    } else if (format.isEmpty()) {
      recorder.problem(
          Problems.problem(
              name, new Line(1, first(head)), Severity.ERROR, "unknown-format", "", ""));
    } else {
      RecordReader reader = Formats.reader(format.get());
      reader.read(input, recorder);
    }
    return recorder.file(format, input.encoding().label());
  }

  private static String first(Head head) {
    return head.lines().isEmpty() ? "" : head.lines().get(0);
  }
}
