package org.evidencematrix.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decoded text with the path that messages name.
 *
 * <p>Lines end with LF, CR LF or a lone CR; no other character ends a line. Immutable; the table of
 * lines is built when a position is first asked for, so that a file without problems costs nothing.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private final int firstLine;
  private @Nullable Marks marks;

  private SourceFile(String path, String text, int firstLine) {
    this.path = path;
    this.text = text;
    this.firstLine = firstLine;
  }

  /**
   * Returns a whole file.
   *
   * @param path as messages show it, with forward slashes
   * @param text the decoded text, without a byte order mark
   */
  public static SourceFile of(String path, String text) {
    return new SourceFile(path, text, 1);
  }

  /**
   * Returns a part of a file that starts at the given line, such as one line of a JSON Lines file.
   *
   * @param firstLine the line number, from 1, of the part's first line in its file
   */
  public static SourceFile part(String path, String text, int firstLine) {
    return new SourceFile(path, text, firstLine);
  }

  /** Returns the path as messages show it. */
  public String path() {
    return path;
  }

  /** Returns the whole text. */
  public String text() {
    return text;
  }

  /** Returns the text of a span. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /**
   * Returns the line and column of an offset. An offset in the middle of a surrogate pair counts as
   * the pair's start.
   *
   * @throws IndexOutOfBoundsException if the offset lies outside the text
   */
  public Position position(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException("offset " + offset + " of " + text.length());
    }
    int line = lineIndex(offset);
    int start = starts()[line];
    int column = offset - start - (pairsBefore(offset) - pairsBefore(start));
    boolean insidePair =
        offset > 0
            && offset < text.length()
            && Character.isLowSurrogate(text.charAt(offset))
            && Character.isHighSurrogate(text.charAt(offset - 1));
    return new Position(firstLine + line, insidePair ? column : column + 1);
  }

  /**
   * Returns the offset of a line and column: the inverse of {@link #position}.
   *
   * @throws IndexOutOfBoundsException if there is no such place in the text
   */
  public int offset(Position position) {
    int line = position.line() - firstLine;
    if (line < 0 || line >= starts().length) {
      throw new IndexOutOfBoundsException("line " + position.line());
    }
    return text.offsetByCodePoints(starts()[line], position.column() - 1);
  }

  /** Returns the text of the line that holds an offset, without its line end. */
  public String lineAt(int offset) {
    return text.substring(lineStart(offset), lineEnd(offset));
  }

  /** Returns the offset at which the line that holds an offset ends, before its line end. */
  public int lineEnd(int offset) {
    int next = lineIndex(offset) + 1;
    if (next == starts().length) {
      return text.length();
    }
    int end = starts()[next] - 1;
    boolean two = text.charAt(end) == '\n' && end > 0 && text.charAt(end - 1) == '\r';
    return two ? end - 1 : end;
  }

  /** Returns the offset at which the line that holds an offset starts. */
  public int lineStart(int offset) {
    return starts()[lineIndex(offset)];
  }

  /**
   * Returns the text with edits applied. Edits may come in any order.
   *
   * @throws IllegalArgumentException if two edits overlap
   */
  public String edited(List<TextEdit> edits) {
    List<TextEdit> sorted =
        edits.stream()
            .sorted(
                Comparator.<TextEdit>comparingInt(e -> e.span().start())
                    .thenComparingInt(e -> e.span().end()))
            .toList();
    StringBuilder out = new StringBuilder(text.length() + 64);
    int done = 0;
    for (TextEdit edit : sorted) {
      if (edit.span().start() < done) {
        throw new IllegalArgumentException("edits overlap at offset " + edit.span().start());
      }
      out.append(text, done, edit.span().start()).append(edit.replacement());
      done = edit.span().end();
    }
    return out.append(text, done, text.length()).toString();
  }

  private int lineIndex(int offset) {
    int found = Arrays.binarySearch(starts(), offset);
    return found >= 0 ? found : -found - 2;
  }

  private int[] starts() {
    return marks().lineStarts;
  }

  /** Returns how many surrogate pairs end before an offset. */
  private int pairsBefore(int offset) {
    int found = Arrays.binarySearch(marks().pairs, offset);
    return found >= 0 ? found : -found - 1;
  }

  private Marks marks() {
    Marks known = marks;
    if (known == null) {
      known = Marks.of(text);
      marks = known;
    }
    return known;
  }

  /**
   * What positions are counted from. With the pairs noted, a position costs the same wherever it
   * stands, also in a file of one long line.
   */
  private static final class Marks {
    /** Offset of the first character of each line. */
    final int[] lineStarts;

    /** Offset of the second half of each surrogate pair. */
    final int[] pairs;

    private Marks(int[] lineStarts, int[] pairs) {
      this.lineStarts = lineStarts;
      this.pairs = pairs;
    }

    static Marks of(String text) {
      int[] starts = new int[16];
      int lines = 1;
      int[] pairs = new int[16];
      int pairCount = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
          starts = withRoom(starts, lines);
          starts[lines++] = i + 1;
        } else if (Character.isLowSurrogate(c)
            && i > 0
            && Character.isHighSurrogate(text.charAt(i - 1))) {
          pairs = withRoom(pairs, pairCount);
          pairs[pairCount++] = i;
        }
      }
      return new Marks(Arrays.copyOf(starts, lines), Arrays.copyOf(pairs, pairCount));
    }

    private static int[] withRoom(int[] values, int used) {
      return used < values.length ? values : Arrays.copyOf(values, used * 2);
    }
  }
}
