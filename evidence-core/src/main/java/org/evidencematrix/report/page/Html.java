package org.evidencematrix.report.page;

import org.evidencematrix.diagnostic.output.TerminalText;

/** Text made harmless for HTML and for JSON within HTML. */
final class Html {
  private Html() {}

  /**
   * Returns a text for an element or a quoted attribute, also of SVG. What a reader cannot see is
   * left out.
   */
  static String text(String raw) {
    StringBuilder out = new StringBuilder(raw.length() + 16);
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        // A log of GitHub Actions takes "##[" for a command.
        case '#' -> out.append("&#35;");
        default -> {
          if (isBlank(c)) {
            out.append(' ');
          } else if (isJoiner(c)) {
            out.append("&#x").append(Integer.toHexString(c)).append(';');
          } else if (!TerminalText.isHidden(c)) {
            out.appendCodePoint(c);
          }
        }
      }
    }
    return out.toString();
  }

  /**
   * Returns a text without what a reader cannot see: controls become blanks; marks that would turn
   * the direction of what follows go. Joiners, which some scripts need, stay.
   */
  static String visible(String raw) {
    if (raw.codePoints().noneMatch(TerminalText::isHidden)) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    raw.codePoints()
        .forEach(
            c -> {
              if (isBlank(c)) {
                out.append(' ');
              } else if (isJoiner(c) || !TerminalText.isHidden(c)) {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean isBlank(int c) {
    return c == '\n' || c == '\r' || c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isJoiner(int c) {
    return c == 0x200C || c == 0x200D;
  }
}
