package org.evidencematrix.exchange.field;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.StringEscapeUtils;

/** Texts without what does not belong to them. Every method takes time proportional to the text. */
public final class Clean {
  private static final int LONGEST_ELEMENT = 200;

  /** Elements that mean the same without their tags; others are no mark-up but text. */
  private static final Set<String> ELEMENTS =
      Set.copyOf(
          List.of(
              ("i b em strong u sub sup span p br div font a tt small big sc s q italic bold title sec"
                      + " underline inf sec label list item h1 h2 h3 h4 ul ol li table tr td abstract"
                      + " mml math mi mo mn mrow msub msup mtext semantics annotation jats ce ali"
                      + " inline-formula tex-math alternatives")
                  .split(" ")));

  private Clean() {}

  /**
   * Returns a value on one line: composed characters (NFC), any blanks as one blank, no invisible
   * characters, none around it.
   */
  public static String value(String text) {
    if (isPlain(text)) {
      return text.strip();
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        blank = out.length() > 0;
      } else if (!isInvisible(c)) {
        if (blank) {
          out.append(' ');
          blank = false;
        }
        out.append(c);
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /**
   * Returns a value as {@link #value} does, entities decoded and tags of HTML and XML taken out.
   */
  public static String plain(String text) {
    String found = text;
    if (found.indexOf('&') >= 0) {
      found = StringEscapeUtils.unescapeHtml4(found);
      // Some databases escape twice.
      found = found.indexOf('&') >= 0 ? StringEscapeUtils.unescapeHtml4(found) : found;
      found = found.replace("&apos;", "'");
    }
    return value(found.indexOf('<') >= 0 ? withoutTags(found) : found);
  }

  private static boolean isPlain(String text) {
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && last == ' ' && i > 0)) {
        return false;
      }
      last = c;
    }
    return true;
  }

  /** Tells whether a character is a blank of any kind, a line end or a control character. */
  static boolean isBlank(char c) {
    return c <= ' '
        || (c >= 0x7F && c <= 0xA0)
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    // Joiners between letters change how Persian and Indian words are written.
    return c == '\u00AD'
        || c == '\u200B'
        || c == '\u2060'
        || c == '\uFEFF'
        || (c >= '\u200E' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || (c >= '\uFFF9' && c <= '\uFFFB');
  }

  private static String withoutTags(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('<', at);
      if (open < 0) {
        break;
      }
      out.append(text, at, open);
      int close = tagEnd(text, open);
      if (close < 0) {
        out.append('<');
        at = open + 1;
      } else {
        if (isBreak(text, open)) {
          out.append(' ');
        }
        at = close + 1;
      }
    }
    return out.append(text, Math.min(at, text.length()), text.length()).toString();
  }

  /** Returns where the tag that begins at an offset ends; -1 when it is no tag. */
  private static int tagEnd(String text, int open) {
    int from = open + 1;
    if (from < text.length() && text.charAt(from) == '/') {
      from++;
    }
    int name = from;
    while (name < text.length()
        && (Character.isLetterOrDigit(text.charAt(name)) || text.charAt(name) == '-')) {
      name++;
    }
    boolean prefixed = name < text.length() && text.charAt(name) == ':';
    String element = text.substring(from, Math.min(name, from + 20)).toLowerCase(Locale.ROOT);
    if (!ELEMENTS.contains(element) && !prefixed) {
      return -1;
    }
    int most = Math.min(text.length(), open + LONGEST_ELEMENT);
    for (int i = name; i < most; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i;
      }
      if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isBreak(String text, int open) {
    return text.regionMatches(true, open, "<br", 0, 3)
        || text.regionMatches(true, open, "</p", 0, 3)
        || text.regionMatches(true, open, "</jats:p", 0, 8)
        || text.regionMatches(true, open, "</jats:title", 0, 12);
  }
}
