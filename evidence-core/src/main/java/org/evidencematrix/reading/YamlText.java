package org.evidencematrix.reading;

/**
 * How a text is written in YAML, so that every reader takes it for that text: YAML 1.1 and 1.2, in
 * blocks and in brackets. The double-quoted form is JSON too.
 */
public final class YamlText {
  private static final String HEX = "0123456789abcdef";

  private YamlText() {}

  /** Returns the text without quotes where every reader takes it for a text, else quoted. */
  public static String of(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  /** Returns the text in double quotes; control characters and line ends are escaped. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(HEX.charAt((c >> shift) & 0xf));
        }
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** Tells whether every YAML reader takes the text for a text, in lists in brackets too. */
  public static boolean isPlain(String text) {
    if (PlainWords.misreading(text).isPresent()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inner = i > 0 && i < text.length() - 1;
      if (c == ':' || c == ' ') {
        // A colon is safe only inside a word, a blank only between words.
        if (!inner || text.charAt(i + 1) == ' ') {
          return false;
        }
      } else if (!Character.isLetterOrDigit(c) && !(i > 0 && "-._/()+".indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }
}
