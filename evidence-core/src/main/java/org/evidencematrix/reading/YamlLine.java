package org.evidencematrix.reading;

import org.evidencematrix.text.Span;

/**
 * One line of a YAML text seen as {@code name: value}, as far as it can be seen without parsing:
 * good enough to say what is wrong with a line that the parser refused.
 *
 * @param start offset of the line
 * @param text offset of its first character that is neither blank nor a list's dash
 * @param colon offset of the colon behind the name; -1 if there is none
 * @param value offset of what stands behind the colon, or of the text if there is no colon
 * @param valueEnd offset behind the value, without comment and blanks
 * @param end offset of the line's end
 */
record YamlLine(int start, int text, int colon, int value, int valueEnd, int end) {

  /** Returns the line of a text that holds an offset. */
  static YamlLine at(String all, int offset) {
    int start = Math.min(offset, all.length());
    while (start > 0 && !isLineEnd(all.charAt(start - 1))) {
      start--;
    }
    int end = start;
    while (end < all.length() && !isLineEnd(all.charAt(end))) {
      end++;
    }
    int text = skipBlanks(all, start, end);
    while (text + 1 < end && all.charAt(text) == '-' && isBlank(all.charAt(text + 1))) {
      text = skipBlanks(all, text + 1, end);
    }
    int colon = colon(all, text, end);
    int value = colon < 0 ? text : skipBlanks(all, colon + 1, end);
    return new YamlLine(start, text, colon, value, valueEnd(all, value, end), end);
  }

  /** Returns the span of the value. */
  Span valueSpan() {
    return new Span(value, valueEnd);
  }

  /** Returns the name; empty if there is none. */
  String name(String all) {
    return colon < 0 ? "" : all.substring(text, colon);
  }

  /** Returns how far the line is indented, a list's dash not counted as indentation. */
  int indentation(String all) {
    return skipBlanks(all, start, end) - start;
  }

  /** Tells whether there is nothing but blanks. */
  boolean isEmpty() {
    return text == end;
  }

  /** Returns the offset of the next line, or -1 behind the last. */
  int next(String all) {
    if (end >= all.length()) {
      return -1;
    }
    boolean pair = all.startsWith("\r\n", end);
    return end + (pair ? 2 : 1);
  }

  /** Returns the line before, or this one if it is the first. */
  YamlLine previous(String all) {
    return start == 0
        ? this
        : at(all, start - (start > 1 && all.startsWith("\r\n", start - 2) ? 2 : 1));
  }

  private static int colon(String all, int from, int end) {
    int i = from;
    if (i < end && (all.charAt(i) == '"' || all.charAt(i) == '\'')) {
      int close = all.indexOf(all.charAt(i), i + 1);
      i = close < 0 || close >= end ? end : close + 1;
    }
    for (; i < end; i++) {
      if (all.charAt(i) == ':' && (i + 1 == end || isBlank(all.charAt(i + 1)))) {
        return i;
      }
    }
    return -1;
  }

  private static int valueEnd(String all, int value, int end) {
    int stop = end;
    for (int i = value + 1; i < end; i++) {
      if (all.charAt(i) == '#' && isBlank(all.charAt(i - 1))) {
        stop = i;
        break;
      }
    }
    while (stop > value && isBlank(all.charAt(stop - 1))) {
      stop--;
    }
    return stop;
  }

  private static int skipBlanks(String all, int from, int end) {
    int i = from;
    while (i < end && isBlank(all.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
