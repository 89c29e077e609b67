package org.evidencematrix.diagnostic.output;

import java.util.Arrays;

/**
 * Text from strangers, made fit for a terminal, a log or any other plain line.
 *
 * <p>A terminal obeys control characters, and a reader cannot see the ones that reorder or hide
 * text. Both are replaced by a visible form such as <code>\&#117;{1b}</code> (the code point in
 * hexadecimal): C0 and C1 controls with tab and line ends, direction marks, characters without
 * width, line and paragraph separators, tags, private use, non-characters and lone surrogates. The
 * opening {@code ##[}, which a log of GitHub Actions takes for a command, is broken up in the same
 * way. The tables are fixed, so that every Java version gives the same text.
 */
public final class TerminalText {
  /** First and last code point of each stretch that is shown in its visible form; sorted. */
  private static final int[] HIDDEN = {
    0x0, 0x1F, 0x7F, 0x9F, 0xAD, 0xAD, 0x34F, 0x34F, 0x61C, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5,
    0x180B, 0x180F, 0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x206F, 0x2800, 0x2800, 0x3164, 0x3164,
    0xD800, 0xF8FF, 0xFDD0, 0xFDEF, 0xFE00, 0xFE0D, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFFB,
    0xFFFE, 0xFFFF, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0x1FFFE, 0x1FFFF, 0x2FFFE, 0x2FFFF, 0x3FFFE,
    0x10FFFF
  };

  /**
   * First and last code point of each stretch that takes two columns: East Asian Width W and F, and
   * the emoji shown as pictures by default, after Unicode Standard Annex 11 and 51; sorted.
   */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
    0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
    0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
    0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004,
    0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D,
    0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0,
    0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF,
    0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4,
    0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5,
    0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7EB, 0x1F7F0,
    0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000,
    0x3FFFD
  };

  private TerminalText() {}

  /** Returns the text with every hidden character in its visible form, on one line. */
  public static String clean(String text) {
    return clean(text, Integer.MAX_VALUE);
  }

  /**
   * Returns at most so many code points of the text, with every hidden character in its visible
   * form, on one line. A shortened text ends with an ellipsis.
   */
  public static String clean(String text, int limit) {
    if (text.length() <= limit && isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(Math.min(text.length(), limit) + 16);
    int count = 0;
    for (int i = 0; i < text.length(); count++) {
      if (count == limit) {
        return out.append('…').toString();
      }
      append(out, text, i);
      i += Character.charCount(text.codePointAt(i));
    }
    return out.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '[') {
        return false;
      }
    }
    return true;
  }

  /** Appends the code point at an offset of a text as it is shown. */
  static void append(StringBuilder out, String text, int at) {
    int c = text.codePointAt(at);
    boolean opensCommand = c == '[' && text.startsWith("##", at - 2);
    if (opensCommand || isHidden(c)) {
      out.append("\\u{").append(Integer.toHexString(c)).append('}');
    } else {
      out.appendCodePoint(c);
    }
  }

  /** Tells whether a code point is shown in its visible form rather than as itself. */
  public static boolean isHidden(int codePoint) {
    if (codePoint >= ' ' && codePoint < 0x7F) {
      return false;
    }
    return within(HIDDEN, codePoint);
  }

  /** Returns the number of terminal columns that a text takes once it is clean. */
  public static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += width(c);
      i += Character.charCount(c);
    }
    return width;
  }

  /**
   * Returns the number of terminal columns of a code point: 0 for a mark that joins the character
   * before it, 2 for a wide character, the length of the visible form for a hidden one, else 1.
   */
  public static int width(int codePoint) {
    if (codePoint >= ' ' && codePoint < 0x7F) {
      return 1;
    }
    if (isHidden(codePoint)) {
      return 4 + Integer.toHexString(codePoint).length();
    }
    if (joinsPrevious(codePoint)) {
      return 0;
    }
    return within(WIDE, codePoint) ? 2 : 1;
  }

  private static boolean joinsPrevious(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (codePoint >= 0x1161 && codePoint <= 0x11FF)
        || (codePoint >= 0xD7B0 && codePoint <= 0xD7FB)
        || codePoint == 0xFE0E
        || codePoint == 0xFE0F;
  }

  /** Tells whether a sorted table of stretches (first, last, first, last, ...) holds a value. */
  private static boolean within(int[] table, int value) {
    int found = Arrays.binarySearch(table, value);
    return found >= 0 || (-found - 1) % 2 == 1;
  }
}
