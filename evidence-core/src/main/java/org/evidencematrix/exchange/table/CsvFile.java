package org.evidencematrix.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.exchange.item.CellGuard;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Lines;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.record.Sink;

/**
 * A table as text, with commas, semicolons or tabs between values (RFC 4180). The line of names
 * decides which, whatever the file is called; lines before it, as Embase has them, are passed over.
 */
public final class CsvFile implements RecordReader {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int MOST_BEFORE_HEADER = 40;
  private static final int LONGEST_HEADER = 1 << 16;

  /** The line of names. */
  private record HeaderLine(int number, char separator, List<String> names) {}

  @Override
  public boolean recognises(Head head) {
    return header(head.lines(), Mapping.NONE).isPresent();
  }

  @Override
  public void read(Input input, Sink sink) throws IOException {
    Mapping mapping =
        input
            .mapping()
            .map(text -> Mapping.of(text, input.name(), sink::problem))
            .orElse(Mapping.NONE);
    Optional<HeaderLine> found = header(input.head().lines(), mapping);
    if (found.isEmpty()) {
      noHeader(input, mapping, sink);
      return;
    }
    HeaderLine header = found.get();
    try (Lines lines = input.lines(sink)) {
      for (int i = 1; i < header.number(); i++) {
        lines.next();
      }
      rows(input.name(), header, mapping, lines, sink);
    }
  }

  /** Says that there are no names, or that those of the mapping are not among them. */
  private static void noHeader(Input input, Mapping mapping, Sink sink) throws IOException {
    List<String> lines = input.head().lines();
    int row = mapping.headerRow().orElse(1);
    String first = row <= lines.size() ? lines.get(row - 1) : "";
    Line at = new Line(row, first);
    List<String> names = List.of(first);
    for (char separator : SEPARATORS) {
      List<String> read = fields(first, mapping.separator().orElse(separator));
      names = read.size() > names.size() ? read : names;
    }
    List<String> absent = names.size() > 1 ? mapping.absent(names) : List.of();
    for (String column : absent) {
      sink.problem(Rows.absent(input.name(), at, column, names));
    }
    if (absent.isEmpty()) {
      sink.problem(Problems.problem(input.name(), at, Severity.ERROR, "no-header", "", ""));
    }
  }

  private static void rows(String file, HeaderLine header, Mapping mapping, Lines lines, Sink sink)
      throws IOException {
    LogicalLines logical = new LogicalLines(lines, header.separator());
    Optional<LogicalLines.Row> names = logical.next();
    if (names.isEmpty()) {
      return;
    }
    Rows rows =
        new Rows("csv", file, fields(names.get().text(), header.separator()), mapping, sink);
    rows.tell(new Line(header.number(), names.get().text()));
    Problems problems = new Problems(file);
    for (Optional<LogicalLines.Row> row = logical.next(); row.isPresent(); row = logical.next()) {
      String text = row.get().text();
      Line at = new Line(row.get().line(), text);
      Optional<List<String>> values =
          row.get().whole() ? parsed(text, header.separator()) : Optional.empty();
      if (values.isEmpty()) {
        problems.at(at);
        problems.error("open-quote", "", "");
        sink.refused(at.number(), problems.take());
      } else if (!text.isBlank()) {
        rows.row(at, values.get());
      }
    }
    rows.end();
  }

  private static List<String> fields(String text, char separator) {
    return parsed(text, separator).orElse(List.of(text));
  }

  /** Returns the values of a row, without guards against formulas; empty when quotes are wrong. */
  private static Optional<List<String>> parsed(String text, char separator) {
    try {
      return Optional.of(
          CsvReader.builder()
              .fieldSeparator(separator)
              .maxBufferSize(1 << 26)
              .trimWhitespacesAroundQuotes(true)
              .ofSingleCsvRecord(text)
              .getFields()
              .stream()
              .map(CellGuard::unguard)
              .toList());
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<HeaderLine> header(List<String> lines, Mapping mapping) {
    HeaderLine best = null;
    int most = 0;
    for (int i = 0; i < Math.min(MOST_BEFORE_HEADER, lines.size()); i++) {
      String line = lines.get(i);
      boolean named = mapping.headerRow().filter(row -> row != 0).isPresent();
      if (line.isBlank()
          || line.length() > LONGEST_HEADER
          || (named && mapping.headerRow().get() != i + 1)) {
        continue;
      }
      for (char separator : SEPARATORS) {
        if (mapping.separator().isPresent() && mapping.separator().get() != separator) {
          continue;
        }
        List<String> names = fields(line, separator);
        int known = Math.max(Synonyms.known(names), mapped(names, mapping));
        if (known > most) {
          most = known;
          best = new HeaderLine(i + 1, separator, names);
        }
      }
      if (best != null && best.number() == i + 1) {
        break;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int mapped(List<String> names, Mapping mapping) {
    return (int) names.stream().filter(mapping::names).count();
  }
}
