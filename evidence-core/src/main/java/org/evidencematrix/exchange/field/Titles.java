package org.evidencematrix.exchange.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A title without what databases add to it.
 *
 * @param text the title
 * @param translated whether it stood in square brackets, which mark a translation
 * @param notes what was added, such as {@code Article in Chinese} or {@code Retracted article. See
 *     vol. 20, 2025}
 */
public record Titles(String text, boolean translated, List<String> notes) {
  private static final String[] ADDED = {
    "article in ", "retracted", "retraction", "erratum", "corrigendum", "withdrawn", "see comment",
    "published erratum", "corrected", "in english", "english", "in french", "french", "in spanish",
    "spanish", "in portuguese", "portuguese", "in chinese", "chinese", "in german", "german"
  };

  private static final String[] ABBREVIATIONS = {
    "etc", "inc", "jr", "sr", "al", "ltd", "st", "no", "vol", "vs", "co", "corp", "dr", "ed", "eds"
  };

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
    String inside = text.substring(open + 1).toLowerCase(Locale.ROOT).strip();
    for (String added : ADDED) {
      boolean whole = inside.length() == added.length() + 1;
      boolean begins = !added.equals("english") && !isLanguage(added);
      if (inside.startsWith(added) && (begins || whole)) {
        return open;
      }
    }
    return -1;
  }

  private static boolean isLanguage(String added) {
    return switch (added) {
      case "french", "spanish", "portuguese", "chinese", "german" -> true;
      default -> false;
    };
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
    return initial || List.of(ABBREVIATIONS).contains(last) ? text : text.substring(0, end);
  }
}
