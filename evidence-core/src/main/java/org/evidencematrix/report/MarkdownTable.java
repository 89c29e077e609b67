package org.evidencematrix.report;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.evidencematrix.diagnostic.output.MarkdownText;
import org.evidencematrix.diagnostic.output.TerminalText;

/**
 * A table in Markdown as GitHub reads it, and texts from strangers made inert for Markdown.
 *
 * <p>Markup is escaped sign by sign. A text in which GitHub would find more than markup (a mention,
 * an issue, a commit, an address, an emoji, a formula) stands in a code span instead, because
 * escaping does not keep GitHub from linking it.
 */
public final class MarkdownTable {
  private static final Pattern LINKED =
      Pattern.compile(
          "(?i)[@#$]|://|www\\.|mailto:|xmpp:|:[a-z0-9_+-]+:|\\p{L}-[0-9]"
              + "|(?<![\\p{L}\\p{N}])[0-9a-f]{7,}(?![\\p{L}\\p{N}])");

  private MarkdownTable() {}

  /**
   * Writes a table and a blank line.
   *
   * @param columns names of the columns, Markdown already
   * @param rows the rows, Markdown already
   * @param numbers how many columns from the right are aligned to the right
   */
  public static void write(
      List<String> columns, List<List<String>> rows, int numbers, Appendable out)
      throws IOException {
    line(columns, out);
    for (int i = 0; i < columns.size(); i++) {
      out.append(i < columns.size() - numbers ? "| --- " : "| ---: ");
    }
    out.append("|\n");
    for (List<String> row : rows) {
      line(row, out);
    }
    out.append('\n');
  }

  private static void line(List<String> values, Appendable out) throws IOException {
    for (String value : values) {
      out.append("| ").append(value).append(value.isEmpty() ? "" : " ");
    }
    out.append("|\n");
  }

  /** Returns a text as Markdown that shows it and does nothing else, on one line. */
  public static String inert(String text) {
    String clean = TerminalText.clean(text);
    if (LINKED.matcher(clean).find()) {
      // In a table a bar ends the cell even within code.
      return MarkdownText.code(clean.replace("|", "\\u{7c}"));
    }
    StringBuilder out = new StringBuilder();
    clean.codePoints().forEach(c -> escape(c, out));
    return out.toString();
  }

  private static void escape(int c, StringBuilder out) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '|' -> out.append("&#124;");
      case '\\', '`', '*', '_', '[', ']', '~', '!' -> out.append('\\').appendCodePoint(c);
      default -> out.appendCodePoint(c);
    }
  }
}
