package org.evidencematrix.exchange.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Lines;

/**
 * Joins lines to rows: a row goes on where a quote is open. Where no line within reach closes it,
 * the quote is taken for a mistake, and costs only the line in which it stands. For one thread.
 */
final class LogicalLines {
  /** How many lines, and characters, a row may have. */
  private static final int MOST = 500;

  private static final int LONGEST = 1 << 22;

  private final Lines lines;
  private final char separator;
  private final List<Part> ahead = new ArrayList<>();
  private int from;

  LogicalLines(Lines lines, char separator) {
    this.lines = lines;
    this.separator = separator;
  }

  /**
   * A row.
   *
   * @param line its first line, from 1
   * @param text its text, line ends inside as LF
   * @param whole whether every quote is closed
   */
  record Row(int line, String text, boolean whole) {}

  /** A line, and whether a quote is open at its end, by whether one was at its beginning. */
  private record Part(Line line, boolean openFromClosed, boolean openFromOpen) {}

  /** Returns the next row; empty behind the last one. */
  Optional<Row> next() throws IOException {
    boolean open = false;
    int length = 0;
    for (int count = 0; count < MOST && length < LONGEST && isThere(count); count++) {
      Part part = ahead.get(from + count);
      open = open ? part.openFromOpen() : part.openFromClosed();
      length += part.line().text().length() + 1;
      if (!open) {
        return Optional.of(take(count + 1, true));
      }
    }
    return isThere(0) ? Optional.of(take(1, false)) : Optional.empty();
  }

  private Row take(int count, boolean whole) {
    Line first = ahead.get(from).line();
    String text = first.text();
    if (count > 1) {
      StringBuilder all = new StringBuilder(text);
      for (int i = 1; i < count; i++) {
        all.append('\n').append(ahead.get(from + i).line().text());
      }
      text = all.toString();
    }
    from += count;
    if (from > 2 * MOST) {
      ahead.subList(0, from).clear();
      from = 0;
    }
    return new Row(first.number(), text, whole);
  }

  private boolean isThere(int index) throws IOException {
    while (from + index >= ahead.size()) {
      Optional<Line> line = lines.next();
      if (line.isEmpty()) {
        return false;
      }
      String text = line.get().text();
      ahead.add(new Part(line.get(), isOpen(text, false), isOpen(text, true)));
    }
    return true;
  }

  private boolean isOpen(String text, boolean openBefore) {
    boolean open = openBefore;
    boolean start = !openBefore;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open) {
        if (c == '"') {
          if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
            i++;
          } else {
            open = false;
          }
        }
        start = false;
      } else if (c == '"' && start) {
        open = true;
      } else {
        // Blanks before a quote are passed over.
        start = c == separator || (start && c == ' ');
      }
    }
    return open;
  }
}
