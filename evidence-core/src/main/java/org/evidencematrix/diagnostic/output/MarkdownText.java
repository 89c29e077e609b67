package org.evidencematrix.diagnostic.output;

import java.util.regex.Pattern;

/**
 * Builds one line of Markdown out of our words and what somebody typed.
 *
 * <p>Our words are escaped where Markdown would take them for markup. What was typed stands in a
 * code span unless it is a few plain words, because only code is safe from everything GitHub makes
 * of text: mentions, references to issues and commits, addresses, HTML and emoji.
 */
public final class MarkdownText {
  /** Marks around a typed value inside a rendered sentence; cleaned text never has them. */
  private static final char OPEN = '\uE000';

  private static final char CLOSE = '\uE001';

  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:(?: |, |-|\\.|’|')[\\p{L}\\p{M}\\p{N}]+)*");

  /**
   * What GitHub may link although it is made of letters and digits; a letter beyond ASCII may part
   * words.
   */
  private static final Pattern LINKED =
      Pattern.compile("(?i)(?<![a-z0-9])[0-9a-f]{7,}(?![a-z0-9])|www|\\p{L}-[0-9]");

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder code = new StringBuilder();

  private MarkdownText() {}

  /** Returns a value as {@link #ofSentence} expects it. */
  static String marked(String value, int limit) {
    return OPEN + TerminalText.clean(value, limit) + CLOSE;
  }

  /** Returns a sentence whose values went through {@link #marked}; its backquotes mean code. */
  static String ofSentence(String sentence) {
    MarkdownText text = new MarkdownText();
    boolean inCode = false;
    int at = 0;
    while (at < sentence.length()) {
      char c = sentence.charAt(at);
      if (c == OPEN) {
        int close = sentence.indexOf(CLOSE, at);
        text.value(sentence.substring(at + 1, close), inCode);
        at = close;
      } else if (c == '`' && (inCode || closes(sentence, at))) {
        inCode = !inCode;
      } else if (inCode) {
        text.code.append(c);
      } else {
        text.endCode();
        text.word(c);
      }
      at++;
    }
    text.endCode();
    return text.out.toString();
  }

  /** Returns a code span that holds exactly the given line, which must be clean. */
  public static String code(String line) {
    String shown = line.isEmpty() ? " " : line;
    boolean padded =
        shown.startsWith("`")
            || shown.endsWith("`")
            || (shown.startsWith(" ") && shown.endsWith(" ") && !shown.isBlank());
    String fence = "`".repeat(longestRun(shown) + 1);
    return padded ? fence + " " + shown + " " + fence : fence + shown + fence;
  }

  /** Returns the fence for a block that holds the given line. */
  static String fence(String line) {
    return "`".repeat(Math.max(3, longestRun(line) + 1));
  }

  private static boolean closes(String sentence, int at) {
    boolean inValue = false;
    for (int i = at + 1; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      inValue = c == OPEN || (inValue && c != CLOSE);
      if (c == '`' && !inValue) {
        return true;
      }
    }
    return false;
  }

  private void value(String value, boolean inCode) {
    boolean plain = WORDS.matcher(value).matches() && !LINKED.matcher(value).find();
    if (inCode || !plain) {
      code.append(value.isEmpty() ? " " : value);
    } else {
      endCode();
      out.append(value);
    }
  }

  private void endCode() {
    if (code.length() > 0) {
      out.append(code(code.toString()));
      code.setLength(0);
    }
  }

  private void word(char c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '\\', '`', '*', '_', '[', ']', '#', '|', '~', '!' -> out.append('\\').append(c);
      default -> out.append(c);
    }
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
