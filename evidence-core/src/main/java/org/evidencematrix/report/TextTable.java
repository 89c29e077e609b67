package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.diagnostic.output.TerminalText;

/**
 * A table for a terminal: columns as wide as their values by display width, the last one cut at the
 * edge. Values are made harmless.
 *
 * @param columns names of the columns, at least one
 * @param rows the rows, each with as many values
 */
public record TextTable(List<String> columns, List<List<String>> rows) {
  private static final int LEAST_LAST = 12;
  private static final int GAP = 2;

  /** Copies the values. */
  public TextTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Writes the names of the columns and the rows.
   *
   * @param width columns of the terminal
   */
  public void write(int width, Appendable out) throws IOException {
    List<List<String>> clean = new ArrayList<>();
    clean.add(columns.stream().map(TerminalText::clean).toList());
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
      before += widths[i] + GAP;
    }
    int last = Math.max(LEAST_LAST, width - before);
    for (List<String> row : clean) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length - 1; i++) {
        line.append(padded(row.get(i), widths[i] + GAP));
      }
      line.append(cut(row.get(widths.length - 1), last));
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** Returns a text with blanks after it, so that it takes at least so many columns. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - TerminalText.width(text)));
  }

  /** Returns a text that takes at most so many columns; a shortened one ends with an ellipsis. */
  static String cut(String text, int width) {
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
