package org.evidencematrix.geo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The form in which place names are compared, so that case, accents and punctuation make no
 * difference.
 *
 * <p>Compatibility decomposition without marks, lower case, "&amp;" as "and", the dots of initials
 * dropped, any other punctuation as a blank; then saint, sainte, san and santa as "st", a leading
 * article and a trailing "the" dropped.
 */
final class NameForm {

  /** Longer inputs are no place name; they are refused before any work is done on them. */
  static final int MAX_LENGTH = 200;

  private static final Set<String> ARTICLES =
      Set.of("the", "la", "le", "les", "l", "el", "los", "las");
  private static final Set<String> SAINTS = Set.of("saint", "sainte", "san", "santa");

  private NameForm() {}

  /** The whole form, as names are compared. */
  static String of(String text) {
    return ofPlain(plain(text));
  }

  /**
   * The first half, as codes are compared: neither may "Saint" become ST, the code of São Tomé and
   * Príncipe, nor a lone ampersand AND, that of Andorra.
   */
  static String plain(String text) {
    String decomposed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    int lettersInWord = 0;
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (isMark(c)) {
        continue;
      }
      if (isWordPart(c)) {
        plain.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
        lettersInWord++;
      } else {
        if (c == '&') {
          blank(plain);
          plain.append('&');
        }
        if (c != '.' || lettersInWord != 1) {
          blank(plain);
        }
        lettersInWord = 0;
      }
    }
    return plain.toString().strip();
  }

  /** The second half, applied to the first. */
  static String ofPlain(String plain) {
    List<String> words = new ArrayList<>();
    for (String word : plain.split(" ", -1)) {
      words.add(word.equals("&") ? "and" : SAINTS.contains(word) ? "st" : word);
    }
    int from = words.size() > 1 && ARTICLES.contains(words.get(0)) ? 1 : 0;
    int to = words.size();
    if (to - from > 1 && words.get(to - 1).equals("the")) {
      to--;
    }
    return String.join(" ", words.subList(from, to));
  }

  private static void blank(StringBuilder plain) {
    if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
      plain.append(' ');
    }
  }

  /** Most names need no decomposition, and its tables are slow to load. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isWordPart(int c) {
    // Modifier letters are how some keyboards type an apostrophe.
    return Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER;
  }
}
