package org.evidencematrix.model;

/** Whether a summary says something. */
public final class SummaryText {
  private static final int FEWEST_WORDS = 2;
  private static final int FEWEST_SIGNS = 6;

  private SummaryText() {}

  /**
   * Tells whether a text has words: at least two of two letters or more, or six letters in a script
   * that puts no blanks between words. {@code 1} and {@code ...} say nothing.
   */
  public static boolean hasWords(String text) {
    int words = 0;
    int signs = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      int type = Character.getType(point);
      if (type == Character.OTHER_LETTER && !hasBlanks(point)) {
        signs++;
        letters = 0;
      } else if (Character.isLetter(point) || isMark(type)) {
        letters++;
        words += letters == 2 ? 1 : 0;
      } else {
        letters = 0;
      }
    }
    return words >= FEWEST_WORDS || signs >= FEWEST_SIGNS;
  }

  /** Marks go on with a word: accents, and the vowel signs of Indic scripts. */
  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean hasBlanks(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN, JAVANESE -> false;
      default -> true;
    };
  }
}
