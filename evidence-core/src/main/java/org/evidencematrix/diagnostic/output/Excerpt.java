package org.evidencematrix.diagnostic.output;

import org.evidencematrix.diagnostic.Location;

/**
 * The source line of a location made visible, cut to a width around the caret.
 *
 * @param line the line with tabs as spaces and hidden characters in their visible form
 * @param indent columns before the first caret
 * @param carets number of carets, at least 1
 */
record Excerpt(String line, int indent, int carets) {
  private static final int TAB = 4;
  private static final String ELLIPSIS = "…";

  /** Returns the excerpt of a location that has a line. */
  static Excerpt of(Location location, int width) {
    return new Cells(location).cut(Math.max(width, 20));
  }

  /** The line as code points, each with the column at which it starts. */
  private static final class Cells {
    private final StringBuilder text = new StringBuilder();
    private final int[] offsets;
    private final int[] columns;
    private final int count;
    private final int first;
    private final int last;
    private final boolean cutLeft;
    private final boolean cutRight;

    Cells(Location location) {
      String line = location.line();
      count = line.codePointCount(0, line.length());
      offsets = new int[count + 1];
      columns = new int[count + 1];
      int column = 0;
      int at = 0;
      for (int i = 0; i < count; i++) {
        int c = line.codePointAt(at);
        offsets[i] = text.length();
        columns[i] = column;
        if (c == '\t') {
          text.append(" ".repeat(TAB - column % TAB));
        } else {
          TerminalText.append(text, line, at);
        }
        column += TerminalText.width(text.substring(offsets[i]));
        at += Character.charCount(c);
      }
      offsets[count] = text.length();
      columns[count] = column;
      first = clamp(location.start().column() - 1 - location.lineOffset());
      last =
          location.end().line() == location.start().line()
              ? Math.max(first, clamp(location.end().column() - 1 - location.lineOffset()))
              : count;
      cutLeft = location.lineOffset() > 0;
      cutRight = reachesLimit(line);
    }

    private int clamp(int index) {
      return Math.max(0, Math.min(index, count));
    }

    /** A location keeps a third of its stretch before the start unless the line ends before. */
    private boolean reachesLimit(String line) {
      return line.length() >= Location.LINE_LIMIT - 1
          && line.offsetByCodePoints(0, first) <= Location.LINE_LIMIT / 3 + 1;
    }

    Excerpt cut(int width) {
      int total = columns[count];
      int from = 0;
      int to = count;
      if (total > width) {
        int room = width - 2;
        int left = columns[last] <= room * 2 / 3 ? 0 : Math.max(0, columns[first] - room / 3);
        from = left == 0 ? 0 : indexAtOrAfter(Math.min(left, total - room));
        to = from;
        while (to < count && columns[to + 1] - columns[from] <= room) {
          to++;
        }
      }
      boolean before = from > 0 || cutLeft;
      boolean after = to < count || cutRight;
      int shift = columns[from] - (before ? 1 : 0);
      int start = columns[Math.min(first, to)];
      int end = columns[Math.min(last, to)];
      String shown =
          (before ? ELLIPSIS : "")
              + text.substring(offsets[from], offsets[to])
              + (after ? ELLIPSIS : "");
      return new Excerpt(shown.stripTrailing(), start - shift, Math.max(1, end - start));
    }

    /** Never the index of a mark that joins what stands before it. */
    private int indexAtOrAfter(int column) {
      int i = 0;
      while (i < count && (columns[i] < column || columns[i + 1] == columns[i])) {
        i++;
      }
      return i;
    }
  }
}
