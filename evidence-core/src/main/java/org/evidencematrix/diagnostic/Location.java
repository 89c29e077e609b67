package org.evidencematrix.diagnostic;

import java.util.Comparator;
import org.evidencematrix.text.Position;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;

/**
 * Where something stands.
 *
 * @param path file as messages show it, relative, with forward slashes
 * @param start first character
 * @param end place behind the last character; equal to {@code start} where a point is meant
 * @param line text of the line at {@code start}, as typed and at most {@value #LINE_LIMIT}
 *     characters of it around the start; empty when there is none
 * @param lineOffset number of code points cut off before {@code line}
 */
public record Location(String path, Position start, Position end, String line, int lineOffset)
    implements Comparable<Location> {

  /** The longest stretch of a source line that is kept. */
  public static final int LINE_LIMIT = 240;

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::path)
          .thenComparing(Location::start)
          .thenComparing(Location::end);

  /** Returns a place that is the whole file: line 1, column 1, without text. */
  public static Location ofFile(String path) {
    Position first = new Position(1, 1);
    return new Location(path, first, first, "", 0);
  }

  /** Returns the place of a span in a file. */
  public static Location of(SourceFile file, Span span) {
    Position start = file.position(span.start());
    Position end = file.position(span.end());
    int first = file.lineStart(span.start());
    int behind = file.lineEnd(span.start());
    int from = first;
    int to = behind;
    if (behind - first > LINE_LIMIT) {
      from = Math.max(first, Math.min(span.start() - LINE_LIMIT / 3, behind - LINE_LIMIT));
      from = atCodePoint(file.text(), from);
      to = atCodePoint(file.text(), Math.min(behind, from + LINE_LIMIT));
    }
    int cut = from == first ? 0 : file.position(from).column() - 1;
    return new Location(file.path(), start, end, file.text().substring(from, to), cut);
  }

  private static int atCodePoint(String text, int at) {
    boolean insidePair = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return insidePair ? at - 1 : at;
  }

  /** Orders by path, then by start, then by end. */
  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }
}
