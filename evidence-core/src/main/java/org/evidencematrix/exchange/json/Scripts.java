package org.evidencematrix.exchange.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;

/**
 * Finds values of JSON that a script assigns: a sign {@code =}, then a list or group up to its
 * closing bracket. Texts between quotes are respected; nothing is executed. For one thread.
 */
final class Scripts {
  /** The most characters of a value: the largest maps are about 60 million. */
  private static final int LONGEST = 1 << 28;

  /** Shorter values are settings of the page and no data. */
  private static final int SHORTEST = 20;

  private final Reader in;
  private int line = 1;
  private int ahead = -2;

  Scripts(Reader in) {
    this.in = new BufferedReader(in, 1 << 16);
  }

  /**
   * A value.
   *
   * @param line where it begins, from 1
   * @param text its text, up to its end or that of the page
   */
  record Value(int line, String text) {
    /** Tells whether it is a list. */
    boolean list() {
      return text.startsWith("[");
    }

    Reader reader() {
      return new StringReader(text);
    }
  }

  /** Returns the next value; empty behind the last one. */
  Optional<Value> next() throws IOException {
    boolean assigned = false;
    for (int c = read(); c >= 0; c = read()) {
      if (c == '=') {
        assigned = true;
      } else if (assigned && (c == '[' || c == '{')) {
        int at = line;
        String text = value((char) c);
        if (text.length() >= SHORTEST && text.indexOf('"') >= 0) {
          return Optional.of(new Value(at, text));
        }
        assigned = false;
      } else if (c > ' ') {
        assigned = false;
      }
    }
    return Optional.empty();
  }

  private String value(char first) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(first);
    int depth = 1;
    boolean quoted = false;
    boolean escaped = false;
    // A group of a script, and not of data, begins with no quote: it is left at once.
    boolean checked = false;
    for (int c = read(); c >= 0; c = read()) {
      if (!checked && c > ' ') {
        checked = true;
        if ("\"{[]}".indexOf(c) < 0) {
          ahead = c;
          return "";
        }
      }
      if (text.length() < LONGEST) {
        text.append((char) c);
      }
      if (quoted) {
        quoted = escaped || (c != '"' && c != '\n');
        escaped = !escaped && c == '\\';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth--;
        if (depth == 0) {
          break;
        }
      }
    }
    return text.toString();
  }

  private int read() throws IOException {
    int c = ahead;
    if (c == -2) {
      c = in.read();
      line += c == '\n' ? 1 : 0;
    }
    ahead = -2;
    return c;
  }
}
