package org.evidencematrix.exchange.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A title without what databases add to it.
 *
 * @param text the title
 * @param translated whether it stood in square brackets, which mark a translation
 * @param notes what was added, such as {@code Article in Chinese} or {@code Retracted article. See
 *     vol. 20, 2025}
 */
public record Titles(String text, boolean translated, List<String> notes) {
  /** What a remark begins with. */
  private static final String[] REMARKS = {
    "article in ",
    "retracted",
    "retraction",
    "erratum",
    "published erratum",
    "corrigendum",
    "see comment"
  };

  /** What a remark is as a whole. */
  private static final Set<String> WHOLE_REMARKS =
      Set.of(
          "withdrawn",
          "english",
          "french",
          "spanish",
          "portuguese",
          "chinese",
          "german",
          "in english",
          "in french",
          "in spanish",
          "in portuguese",
          "in chinese",
          "in german");

  private static final Set<String> ABBREVIATIONS =
      Set.of("etc", "inc", "jr", "sr", "al", "ltd", "st", "no", "vs", "co", "corp", "dr", "eds");

  /** Copies the notes. */
  public Titles {
    notes = List.copyOf(notes);
  }

  /** Returns what a title field holds. */
  public static Titles of(String typed) {
    String text = withoutStop(Clean.plain(typed));
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int open = addedFrom(text);
      if (open <= 0) {
        break;
      }
      notes.add(0, text.substring(open + 1, text.length() - 1).strip());
      text = withoutStop(text.substring(0, open).strip());
    }
    boolean translated = isBracketed(text);
    if (translated) {
      text = withoutStop(text.substring(1, text.length() - 1).strip());
    }
    return new Titles(text, translated, notes);
  }

  /** Returns where the remark in brackets at the end begins; -1 when there is none. */
  private static int addedFrom(String text) {
    if (text.isEmpty()) {
      return -1;
    }
    char close = text.charAt(text.length() - 1);
    if (close != ')' && close != ']') {
      return -1;
    }
    int open = text.lastIndexOf(close == ')' ? '(' : '[');
    if (open < 0) {
      return -1;
    }
    String inside = text.substring(open + 1, text.length() - 1).toLowerCase(Locale.ROOT).strip();
    boolean remark = WHOLE_REMARKS.contains(inside);
    for (String start : REMARKS) {
      remark |= inside.startsWith(start);
    }
    return remark ? open : -1;
  }

  private static boolean isBracketed(String text) {
    if (text.length() < 3 || text.charAt(0) != '[' || text.charAt(text.length() - 1) != ']') {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }

  /** Takes the full stop off that some databases put behind every title. */
  private static String withoutStop(String text) {
    int end = text.length() - 1;
    if (end < 2 || text.charAt(end) != '.' || text.charAt(end - 1) == '.') {
      return text;
    }
    int word = end;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    String last = text.substring(word, end).toLowerCase(Locale.ROOT);
    boolean initial = last.length() == 1 && Character.isUpperCase(text.charAt(word));
    return initial || ABBREVIATIONS.contains(last) ? text : text.substring(0, end);
  }
}
