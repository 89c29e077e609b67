package org.evidencematrix.exchange.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.message.Message;
import org.evidencematrix.text.Position;

/**
 * Gathers the problems of one record. Each has a name, such as {@code unread-date}, with two
 * sentences in {@code exchange_LANG.properties}: {@code NAME.message} and {@code NAME.help}.
 *
 * <p>An error costs the record or a part of it; a warning is a doubt that somebody should look at;
 * a note says what was mended. More than {@value #MOST} of one record are left out. For one thread.
 */
public final class Problems {
  /** How many problems of one record are kept. */
  public static final int MOST = 100;

  private final String file;
  private final List<Diagnostic> found = new ArrayList<>();
  private Line at = new Line(1, "");

  /** Starts without problems; the file's name is the one that messages show. */
  public Problems(String file) {
    this.file = file;
  }

  /** Sets the line that the next problems are about. */
  public void at(Line line) {
    at = line;
  }

  /** Returns the line that problems are about now. */
  public Line at() {
    return at;
  }

  /** Adds an error; as {@link #add}. */
  public void error(String name, String tag, String typed, Object... pairs) {
    add(Severity.ERROR, name, tag, typed, pairs);
  }

  /** Adds a warning; as {@link #add}. */
  public void warning(String name, String tag, String typed, Object... pairs) {
    add(Severity.WARNING, name, tag, typed, pairs);
  }

  /** Adds a note; as {@link #add}. */
  public void note(String name, String tag, String typed, Object... pairs) {
    add(Severity.NOTE, name, tag, typed, pairs);
  }

  /**
   * Adds a problem at the current line.
   *
   * @param severity how much it matters
   * @param name the name of the problem
   * @param tag the tag, field or column it is about; empty when none
   * @param typed what the file says; placeholder {@code typed} of the sentences
   * @param pairs more placeholders and values in turn; {@code tag} is always there
   */
  public void add(Severity severity, String name, String tag, String typed, Object... pairs) {
    if (found.size() < MOST) {
      found.add(problem(file, at, severity, name, tag, typed, pairs));
    }
  }

  /** Returns the problems so far and forgets them. */
  public List<Diagnostic> take() {
    List<Diagnostic> taken = List.copyOf(found);
    found.clear();
    return taken;
  }

  /** Returns a problem without gathering it; parameters as for {@link #add}. */
  public static Diagnostic problem(
      String file,
      Line line,
      Severity severity,
      String name,
      String tag,
      String typed,
      Object... pairs) {
    Object[] values = new Object[pairs.length + 4];
    values[0] = "tag";
    values[1] = tag;
    values[2] = "typed";
    values[3] = typed;
    System.arraycopy(pairs, 0, values, 4, pairs.length);
    return new Diagnostic(
        name,
        severity,
        place(file, line),
        Message.of(name + ".message", values),
        Optional.empty(),
        List.of(),
        Optional.of(Message.of(name + ".help", values)),
        Optional.empty(),
        Optional.empty(),
        tag.isEmpty() ? Optional.empty() : Optional.of(tag));
  }

  private static Location place(String file, Line line) {
    String text = line.text();
    int end = Math.min(text.length(), Location.LINE_LIMIT);
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    int number = Math.max(1, line.number());
    int columns = text.codePointCount(0, end);
    return new Location(
        file,
        new Position(number, 1),
        new Position(number, columns + 1),
        text.substring(0, end),
        0);
  }
}
