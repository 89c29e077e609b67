package org.evidencematrix.exchange.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts the elements that are records out of a text of XML. Comments and sections of characters are
 * passed over; a record that begins inside another one ends that. For one thread.
 */
final class XmlRecords {
  /** The most characters of a record that are kept. */
  static final int LONGEST = 1 << 24;

  private static final int LONGEST_NAME = 40;

  private final Reader in;
  private final Set<String> names;
  private final char[] buffer = new char[1 << 14];
  private int end;
  private int at;
  private int line = 1;
  private final StringBuilder kept = new StringBuilder();
  private String open = "";
  private int openLine;
  private boolean tooLong;
  private boolean declares;

  XmlRecords(Reader in, Set<String> names) {
    this.in = in;
    this.names = Set.copyOf(names);
  }

  /**
   * A record.
   *
   * @param line where it begins, from 1
   * @param text its text, from the start tag to the end tag
   * @param whole whether its end was found and it was not too long
   */
  record Found(int line, String text, boolean whole) {}

  /** Returns whether a document type with declarations was met; nothing behind it is read. */
  boolean declares() {
    return declares;
  }

  /** Returns the line that is being read, from 1. */
  int line() {
    return line;
  }

  /** Returns the next record; empty behind the last one. */
  Optional<Found> next() throws IOException {
    int c = read();
    while (c >= 0 && !declares) {
      if (c != '<') {
        keep((char) c);
        c = read();
        continue;
      }
      Optional<Found> found = markup();
      if (found.isPresent()) {
        return found;
      }
      c = read();
    }
    return cut();
  }

  private Optional<Found> cut() {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Found cut = new Found(openLine, kept.toString(), false);
    open = "";
    kept.setLength(0);
    return Optional.of(cut);
  }

  private Optional<Found> markup() throws IOException {
    int start = line;
    StringBuilder tag = new StringBuilder("<");
    int c = read();
    while (c >= 0 && tag.length() < LONGEST_NAME && isName(c)) {
      tag.append((char) c);
      String soFar = tag.toString();
      if (soFar.equals("<!--")) {
        keepTo("-->", false);
        return Optional.empty();
      }
      if (soFar.equals("<![CDATA[")) {
        keep(soFar);
        keepTo("]]>", true);
        return Optional.empty();
      }
      if (soFar.equals("<!DOCTYPE")) {
        documentType();
        return Optional.empty();
      }
      c = read();
    }
    String name = tag.substring(1);
    if (name.startsWith("/") && name.substring(1).equals(open)) {
      keep(tag.toString());
      keepRest(c);
      Found whole = new Found(openLine, kept.toString(), !tooLong);
      open = "";
      kept.setLength(0);
      return Optional.of(whole);
    }
    Optional<Found> before = Optional.empty();
    if (names.contains(name)) {
      before = cut();
      open = name;
      openLine = start;
      tooLong = false;
    }
    keep(tag.toString());
    if (c >= 0) {
      at--;
      line -= c == '\n' ? 1 : 0;
    }
    return before;
  }

  private static boolean isName(int c) {
    return c > ' ' && c != '>' && c != '<';
  }

  /** A document type may name a file elsewhere, which is not opened; it may declare nothing. */
  private void documentType() throws IOException {
    int quote = 0;
    for (int c = read(); c >= 0; c = read()) {
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        declares = true;
        return;
      } else if (c == '>') {
        return;
      }
    }
  }

  /** Passes over everything up to and with a text; kept where a record is open. */
  private void keepTo(String until, boolean kept) throws IOException {
    StringBuilder last = new StringBuilder(until.length() + 1);
    for (int c = read(); c >= 0; c = read()) {
      if (kept) {
        keep((char) c);
      }
      last.append((char) c);
      if (last.length() > until.length()) {
        last.deleteCharAt(0);
      }
      if (last.toString().equals(until)) {
        return;
      }
    }
  }

  private void keepRest(int first) throws IOException {
    for (int c = first; c >= 0; c = read()) {
      keep((char) c);
      if (c == '>') {
        return;
      }
    }
  }

  private void keep(String text) {
    for (int i = 0; i < text.length(); i++) {
      keep(text.charAt(i));
    }
  }

  private void keep(char c) {
    if (open.isEmpty()) {
      return;
    }
    if (kept.length() < LONGEST) {
      kept.append(c);
    } else {
      tooLong = true;
    }
  }

  private int read() throws IOException {
    if (at == end) {
      // One place is left before, so that a character can be given back.
      buffer[0] = end > 0 ? buffer[end - 1] : 0;
      int length = in.read(buffer, 1, buffer.length - 1);
      if (length <= 0) {
        at = end = 0;
        return -1;
      }
      at = 1;
      end = length + 1;
    }
    char c = buffer[at];
    at++;
    line += c == '\n' ? 1 : 0;
    return c;
  }
}
