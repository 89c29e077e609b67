package org.evidencematrix.reading;

/**
 * The encoding of western Windows programs, which differs from ISO 8859-1 in the bytes 80 to 9F.
 * Source: the Unicode Consortium's mapping table of code page 1252. Own table since not every Java
 * runtime image carries that charset.
 */
final class Windows1252 {
  private static final String HIGH_CONTROLS =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
          + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

  private Windows1252() {}

  /** Returns the character of a byte; for the five bytes without one, the control character. */
  static char character(int value) {
    return value >= 0x80 && value < 0xA0 ? HIGH_CONTROLS.charAt(value - 0x80) : (char) value;
  }

  /** Returns the byte of a character, or -1 if it has none. */
  static int value(char c) {
    if (c < 0x100) {
      return c;
    }
    int at = HIGH_CONTROLS.indexOf(c);
    return at < 0 ? -1 : at + 0x80;
  }
}
