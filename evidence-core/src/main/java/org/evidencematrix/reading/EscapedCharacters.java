package org.evidencematrix.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evidencematrix.reading.Fault.Kind;

/** Finds refused characters that came into a value by an escape such as {@code \\u0000}. */
final class EscapedCharacters {
  private EscapedCharacters() {}

  /** Adds a fault if a value in double quotes holds a refused character. */
  static void check(Node.Scalar scalar, List<Fault> faults) {
    String text = scalar.text();
    // Without escapes the value is as long as what was typed, and that was looked at before.
    if (scalar.style() != Node.Style.DOUBLE_QUOTED || text.length() + 2 == scalar.span().length()) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      if (isRefused(text, i)) {
        String code = String.format(Locale.ROOT, "U+%04X", (int) text.charAt(i));
        faults.add(
            Fault.of(
                Kind.UNREADABLE_TEXT,
                "escaped-control-character",
                scalar.span(),
                Map.of("code", code, "name", CharacterCheck.name(text.charAt(i)))));
        return;
      }
    }
  }

  private static boolean isRefused(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x80) {
      return c == 0x7F || (c < ' ' && c != '\n' && c != '\t' && c != '\r');
    }
    if (Character.isSurrogate(c)) {
      boolean first = at + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(at + 1));
      return !first && !(at > 0 && Character.isSurrogatePair(text.charAt(at - 1), c));
    }
    return CharacterCheck.isRefused(c);
  }
}
