package org.evidencematrix.report;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.evidencematrix.diagnostic.output.TerminalText;

/**
 * Comma-separated values after RFC 4180, with lines that end in a line feed.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay
 * numbers. Characters that nobody sees and terminals obey are shown by their code points; line
 * breaks, tabs and the joiners that some scripts need are kept.
 */
public final class Csv {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE]-?[0-9]+)?");
  private static final String FORMULA = "=+-@\t\r";
  private static final String KEPT = "\n\r\t\u200c\u200d";

  private Csv() {}

  /** Writes a line of names and a line for each row. */
  public static void write(List<String> columns, List<List<String>> rows, Appendable out)
      throws IOException {
    line(columns, out);
    for (List<String> row : rows) {
      line(row, out);
    }
  }

  /** Writes one line. */
  public static void line(List<String> values, Appendable out) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ",").append(field(values.get(i)));
    }
    out.append('\n');
  }

  /** Returns a value as it stands between two commas. */
  public static String field(String value) {
    String seen = visible(value);
    boolean formula = !seen.isEmpty() && FORMULA.indexOf(seen.charAt(0)) >= 0;
    String safe = formula && !NUMBER.matcher(seen).matches() ? "'" + seen : seen;
    boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static String visible(String value) {
    if (value.codePoints().noneMatch(TerminalText::isHidden)) {
      return value;
    }
    StringBuilder out = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              if (TerminalText.isHidden(c) && KEPT.indexOf(c) < 0) {
                out.append(TerminalText.clean(Character.toString(c)));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
