package org.evidencematrix.exchange.json;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the groups that are records in a text of JSON, without reading what is in them: those of
 * the outermost list, of a list with one of the wanted names, or the outermost group itself.
 *
 * <p>So a broken record costs only itself. A text never goes over the end of a line, which mends a
 * missing quote; a line that begins a group in the column where records begin starts a new one,
 * which mends a missing brace. For one thread.
 */
final class JsonRecords {
  /** The most characters of a record that are kept. */
  static final int LONGEST = 1 << 24;

  private final Reader in;
  private final Set<String> lists;
  private final char[] buffer = new char[1 << 14];
  private int end;
  private int at;
  private int line = 1;
  private int column;
  private boolean blankSoFar = true;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final StringBuilder record = new StringBuilder();
  private final List<Found> ready = new ArrayList<>();
  private int recordLevel = -1;
  private int recordLine;
  private int usualColumn = -1;
  private boolean tooLong;
  private boolean inText;
  private boolean escaped;
  private final StringBuilder text = new StringBuilder();
  private String name = "";

  /**
   * Prepares finding; nothing is read yet.
   *
   * @param in the text
   * @param lists names of the lists whose groups are records; with none of them, the outermost list
   *     or group
   */
  JsonRecords(Reader in, Set<String> lists) {
    this.in = in;
    this.lists = Set.copyOf(lists);
  }

  /**
   * A record.
   *
   * @param line where it begins, from 1
   * @param list name of the list in which it stands; empty for the outermost
   * @param text its text
   * @param whole whether its end was found and it was not too long
   */
  record Found(int line, String list, String text, boolean whole) {}

  private record Level(boolean group, String name) {}

  /** Returns the next record; empty behind the last one. */
  Optional<Found> next() throws IOException {
    while (ready.isEmpty()) {
      if (at == end) {
        end = in.read(buffer, 0, buffer.length);
        at = 0;
        if (end < 0) {
          end = 0;
          return last();
        }
        continue;
      }
      take(buffer[at]);
      at++;
    }
    return Optional.of(ready.remove(0));
  }

  private Optional<Found> last() {
    if (recordLevel < 0) {
      return Optional.empty();
    }
    Found cut = new Found(recordLine, listName(), record.toString(), false);
    recordLevel = -1;
    levels.clear();
    return Optional.of(cut);
  }

  private void take(char c) {
    if (c == '\n') {
      line++;
      column = 0;
      blankSoFar = true;
      inText = false;
      escaped = false;
      keep(c);
      return;
    }
    boolean first = blankSoFar && c > ' ';
    blankSoFar &= c <= ' ';
    column++;
    if (inText) {
      keep(c);
      insideText(c);
      return;
    }
    switch (c) {
      case '"' -> {
        keep(c);
        inText = true;
        text.setLength(0);
      }
      case '{' -> open(true, first);
      case '[' -> open(false, first);
      case '}', ']' -> close(c);
      default -> keep(c);
    }
  }

  private void insideText(char c) {
    if (escaped) {
      escaped = false;
    } else if (c == '\\') {
      escaped = true;
    } else if (c == '"') {
      inText = false;
      name = text.toString();
    } else if (recordLevel < 0 && text.length() < 100) {
      text.append(c);
    }
  }

  private void open(boolean group, boolean first) {
    if (recordLevel >= 0) {
      if (group && first && column == usualColumn && levels.size() > recordLevel) {
        // The record before lacks a brace.
        ready.add(new Found(recordLine, listName(), record.toString(), false));
        while (levels.size() > recordLevel) {
          levels.pop();
        }
        recordLevel = -1;
      } else {
        levels.push(new Level(group, ""));
        keep(group ? '{' : '[');
        return;
      }
    }
    if (group && isRecord()) {
      recordLevel = levels.size();
      recordLine = line;
      usualColumn = first ? column : usualColumn;
      record.setLength(0);
      tooLong = false;
      levels.push(new Level(true, ""));
      keep('{');
    } else {
      levels.push(new Level(group, name));
      name = "";
    }
  }

  private boolean isRecord() {
    Level around = levels.peek();
    if (lists.isEmpty()) {
      return around == null || (!around.group() && levels.size() == 1);
    }
    return around != null && !around.group() && lists.contains(around.name());
  }

  private String listName() {
    Level around = null;
    int above = levels.size() - recordLevel;
    for (Level level : levels) {
      if (above == 0) {
        around = level;
        break;
      }
      above--;
    }
    return around == null ? "" : around.name();
  }

  private void close(char c) {
    keep(c);
    if (levels.isEmpty()) {
      return;
    }
    if (recordLevel >= 0 && levels.size() == recordLevel + 1) {
      String list = listName();
      ready.add(new Found(recordLine, list, record.toString(), !tooLong));
      recordLevel = -1;
      record.setLength(0);
    }
    levels.pop();
  }

  private void keep(char c) {
    if (recordLevel < 0) {
      return;
    }
    if (record.length() < LONGEST) {
      record.append(c);
    } else {
      tooLong = true;
    }
  }
}
