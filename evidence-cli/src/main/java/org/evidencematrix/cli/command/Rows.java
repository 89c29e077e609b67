package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.diagnostic.output.TerminalText;

/**
 * A table: the names of its columns and its rows, each with as many values.
 *
 * @param columns names of the columns
 * @param rows the rows
 */
record Rows(List<String> columns, List<List<String>> rows) {
  private static final int LEAST_LAST = 12;

  Rows {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Writes the table for a person: columns as wide as their values, the last one cut at the edge.
   *
   * @param width columns of the terminal
   */
  void text(int width, Appendable out) throws IOException {
    List<List<String>> clean = new ArrayList<>();
    clean.add(columns);
    for (List<String> row : rows) {
      clean.add(row.stream().map(TerminalText::clean).toList());
    }
    int[] widths = new int[columns.size()];
    for (List<String> row : clean) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TerminalText.width(row.get(i)));
      }
    }
    int before = 0;
    for (int i = 0; i < widths.length - 1; i++) {
      before += widths[i] + 2;
    }
    int last = Math.max(LEAST_LAST, width - before);
    for (List<String> row : clean) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length - 1; i++) {
        line.append(row.get(i));
        line.append(" ".repeat(widths[i] - TerminalText.width(row.get(i)) + 2));
      }
      line.append(cut(row.get(widths.length - 1), last));
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** Writes the table as comma-separated values, see {@link #field}. */
  void csv(Appendable out) throws IOException {
    line(columns, out);
    for (List<String> row : rows) {
      line(row, out);
    }
  }

  private static void line(List<String> values, Appendable out) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ",").append(field(values.get(i)));
    }
    out.append("\r\n");
  }

  /**
   * Returns a value as RFC 4180 wants it. What a spreadsheet would take for a formula gets an
   * apostrophe in front; characters that nobody sees and terminals obey are shown.
   */
  static String field(String value) {
    String seen = visible(value);
    String safe = !seen.isEmpty() && "=+-@\t\r".indexOf(seen.charAt(0)) >= 0 ? "'" + seen : seen;
    boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** Keeps line breaks and tabs, which CSV can hold, and the joiners that some scripts need. */
  private static String visible(String value) {
    if (value.codePoints().noneMatch(TerminalText::isHidden)) {
      return value;
    }
    StringBuilder out = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              if (TerminalText.isHidden(c) && "\n\r\t\u200c\u200d".indexOf(c) < 0) {
                out.append(TerminalText.clean(Character.toString(c)));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static String cut(String text, int width) {
    if (TerminalText.width(text) <= width) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int used = 1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      used += TerminalText.width(c);
      if (used > width) {
        break;
      }
      out.appendCodePoint(c);
      i += Character.charCount(c);
    }
    return out.toString().stripTrailing() + '…';
  }
}
