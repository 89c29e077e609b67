package org.evidencematrix.exchange.record;

import java.util.List;
import java.util.Locale;

/** The beginning of a file, by which its format is found. Immutable. */
public final class Head {
  /** How much of a file is looked at. */
  public static final int LENGTH = 1 << 16;

  private final String name;
  private final byte[] bytes;
  private final String text;
  private final List<String> lines;

  /**
   * Makes the beginning of a file.
   *
   * @param name the file's name as given; says little and is looked at last
   * @param bytes the first bytes, at most {@value #LENGTH}
   * @param text the same as text, without a byte order mark
   * @param lines the lines of that, without the last one where it may be cut off
   */
  Head(String name, byte[] bytes, String text, List<String> lines) {
    this.name = name;
    this.bytes = bytes.clone();
    this.text = text;
    this.lines = List.copyOf(lines);
  }

  /** Returns the file's name as given. */
  public String name() {
    return name;
  }

  /** Returns the first bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Tells whether the file has no bytes at all. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** Returns the first bytes as text, without a byte order mark; lines are ended by LF. */
  public String text() {
    return text;
  }

  /** Returns the lines of that, without the last one where it may be cut off. */
  public List<String> lines() {
    return lines;
  }

  /** Tells whether the file begins with these bytes. */
  public boolean startsWith(int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the first character that is no blank; U+0000 when there is none. */
  public char firstCharacter() {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return '\0';
  }

  /** Tells whether the name ends so; the ending in small letters, with its dot. */
  public boolean isNamed(String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
