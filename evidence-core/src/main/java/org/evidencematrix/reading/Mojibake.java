package org.evidencematrix.reading;

import java.util.Optional;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;

/**
 * Recognises text that was written as UTF-8 and read as Windows-1252 or Latin-1, such as {@code Ã©}
 * for {@code é}.
 *
 * <p>A pair such as {@code É”} is also honest text (a capital before a closing quote), so a
 * sequence of characters counts only where honest text does not have it: see the conditions in
 * {@link #isCertain}. Rather a garbled accent missed than an honest word accused.
 */
final class Mojibake {
  /** Characters that follow a capital in honest text: quotes, dashes, the ellipsis and so on. */
  private static final String AFTER_CAPITALS =
      "\u2018\u2019\u201C\u201D\u201A\u201E\u2039\u203A\u00AB\u00BB\u2026\u2013\u2014\u2022\u2122"
          + "\u00A0\u00B7\u00B9\u00B2\u00B3\u00AE\u00B0\u00BA";

  /** Characters that never follow the capital A with a tilde in honest text. */
  private static final String NEVER_AFTER_A_TILDE =
      "\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AC\u00AD\u00AF\u00B1\u00B4\u00B5"
          + "\u00B6\u00B8\u00BC\u00BD\u00BE";

  /** What a capital A with a circumflex stands in front of when it stands for nothing. */
  private static final String AFTER_STRAY_A_CIRCUMFLEX =
      "\u00A0\u00A1\u00A2\u00A3\u00A7\u00A9\u00AB\u00AE\u00B0\u00B1\u00B2\u00B3\u00B4\u00B7\u00BB\u00BC"
          + "\u00BD\u00BE\u00BF";

  private Mojibake() {}

  /** Returns what the garbled text that starts at an offset should be; empty if it is honest. */
  static Optional<TextEdit> at(String text, int start) {
    int end = start;
    int sequences = 0;
    StringBuilder meant = new StringBuilder();
    while (end < text.length()) {
      int length = sequenceLength(text, end);
      if (length == 0) {
        break;
      }
      meant.appendCodePoint(decode(text, end, length));
      end += length;
      sequences++;
    }
    if (sequences > 1 && isRun(meant)) {
      return Optional.of(new TextEdit(new Span(start, end), meant.toString()));
    }
    int length = sequences == 0 ? 0 : sequenceLength(text, start);
    if (length == 0 || !isCertain(text, start, length)) {
      return Optional.empty();
    }
    String one = Character.toString(decode(text, start, length));
    return Optional.of(new TextEdit(new Span(start, start + length), one));
  }

  /** Several in a row are certain if they make letters: honest capitals do not alternate so. */
  private static boolean isRun(CharSequence meant) {
    return meant
        .codePoints()
        .allMatch(c -> Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  private static boolean isCertain(String text, int start, int length) {
    char lead = text.charAt(start);
    char second = text.charAt(start + 1);
    int before = start == 0 ? ' ' : text.charAt(start - 1);
    int after = start + length < text.length() ? text.charAt(start + length) : ' ';
    return switch (length) {
      case 2 -> isCertainPair(lead, second, before, after);
      case 3 -> isCertainTriple(lead, second, text.charAt(start + 2), after);
      default -> true;
    };
  }

  private static boolean isCertainPair(char lead, char second, int before, int after) {
    if (Character.isLowerCase(before) && Character.isUpperCase(lead)) {
      return true;
    }
    if (lead == '\u00C3') {
      boolean dash = second == '\u2013' || second == '\u2014' || second == '\u2019';
      return NEVER_AFTER_A_TILDE.indexOf(second) >= 0
          || (second == '\u00A0' && !Character.isLetter(before))
          || (Character.isLowerCase(after) && !dash);
    }
    return lead == '\u00C2'
        && AFTER_STRAY_A_CIRCUMFLEX.indexOf(second) >= 0
        && !Character.isUpperCase(before);
  }

  private static boolean isCertainTriple(char lead, char second, char third, int after) {
    if (lead == '\u00E2') {
      return second == '\u20AC'
          || (second == '\u201E' && third == '\u00A2')
          || (second == '\u201A' && third == '\u00AC');
    }
    // Vietnamese letters; a closing quote behind an accented a is honest before punctuation.
    return lead == '\u00E1'
        && (second == '\u00BA' || second == '\u00BB')
        && Character.isLowerCase(after)
        && AFTER_CAPITALS.indexOf(third) < 0;
  }

  private static int sequenceLength(String text, int start) {
    int lead = text.charAt(start);
    int length;
    if (lead >= 0xC2 && lead <= 0xDF) {
      length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
      length = 3;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      length = 4;
    } else {
      return 0;
    }
    if (start + length > text.length()) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      int value = Windows1252.value(text.charAt(start + i));
      if (value < 0x80 || value > 0xBF) {
        return 0;
      }
    }
    return isMeaningful(decode(text, start, length), length) ? length : 0;
  }

  private static boolean isMeaningful(int codePoint, int length) {
    int smallest = length == 2 ? 0xA0 : length == 3 ? 0x800 : 0x10000;
    return codePoint >= smallest
        && codePoint <= Character.MAX_CODE_POINT
        && Character.isDefined(codePoint)
        && !Character.isISOControl(codePoint)
        && (codePoint < 0xD800 || codePoint > 0xDFFF)
        && !(codePoint >= 0x2028 && codePoint <= 0x202E)
        && !(codePoint >= 0x2066 && codePoint <= 0x2069)
        && codePoint != 0xFEFF;
  }

  private static int decode(String text, int start, int length) {
    int codePoint = text.charAt(start) & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      codePoint = (codePoint << 6) | (Windows1252.value(text.charAt(start + i)) & 0x3F);
    }
    return codePoint;
  }
}
