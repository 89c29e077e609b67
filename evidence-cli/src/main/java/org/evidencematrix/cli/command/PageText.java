package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evidencematrix.cli.console.Look;
import org.evidencematrix.report.Wrap;

/**
 * A page in Markdown as text for a terminal: headings stand out, running text is wrapped, samples
 * are indented, the last column of a table is wrapped. Understands what our own pages use:
 * headings, paragraphs, lists, fenced samples, tables and text in backticks.
 */
final class PageText {
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String OFF = "\u001b[0m";
  private static final String INDENT = "    ";
  private static final String GAP = "  ";
  private static final int WIDEST_COLUMN = 34;
  private static final Pattern RULER = Pattern.compile("\\|[-| :]+\\|");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*])(\\*{1,2})(\\S(?:[^*]*\\S)?)\\1(?![\\w*])");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]*)\\]\\([^)\\s]*\\)");
  private static final Pattern LIST_ENTRY = Pattern.compile("( *)([-*]|[0-9]+\\.) .*");

  private final Look look;
  private final Appendable out;
  private final StringBuilder paragraph = new StringBuilder();
  private final List<List<String>> table = new ArrayList<>();
  private String first = "";
  private String next = "";

  private PageText(Look look, Appendable out) {
    this.look = look;
    this.out = out;
  }

  /** Writes a page. */
  static void write(String page, Look look, Appendable out) throws IOException {
    new PageText(look, out).lines(page.strip().split("\n", -1));
  }

  private void lines(String[] lines) throws IOException {
    boolean sample = false;
    for (String line : lines) {
      if (line.startsWith("```")) {
        endParagraph();
        sample = !sample;
      } else if (sample) {
        out.append((INDENT + painted(DIM, line)).stripTrailing()).append('\n');
      } else {
        prose(line);
      }
    }
    endParagraph();
  }

  private void prose(String line) throws IOException {
    if (line.isBlank()) {
      endParagraph();
      out.append('\n');
    } else if (line.startsWith("#")) {
      endParagraph();
      out.append(painted(BOLD, line.replaceFirst("^#+ *", ""))).append('\n');
    } else if (line.startsWith("|")) {
      tableRow(line);
    } else if (LIST_ENTRY.matcher(line).matches()) {
      endParagraph();
      int text = line.indexOf(' ', line.length() - line.stripLeading().length()) + 1;
      first = line.substring(0, text);
      next = " ".repeat(text);
      paragraph.append(line, text, line.length());
    } else {
      paragraph.append(' ').append(line.strip());
    }
  }

  private void tableRow(String line) throws IOException {
    if (table.isEmpty()) {
      endParagraph();
    }
    if (!RULER.matcher(line).matches()) {
      String inner = line.strip();
      table.add(
          Stream.of(inner.substring(1, inner.length() - 1).split("\\|", -1))
              .map(cell -> plain(cell.strip()))
              .toList());
    }
  }

  private void endTable() throws IOException {
    if (table.isEmpty()) {
      return;
    }
    int last = table.get(0).size() - 1;
    int[] widths = new int[last];
    for (List<String> row : table) {
      for (int i = 0; i < last; i++) {
        widths[i] = Math.max(widths[i], Math.min(row.get(i).length(), WIDEST_COLUMN));
      }
    }
    int indent = IntStream.of(widths).map(width -> width + GAP.length()).sum();
    boolean narrow = indent > look.width() / 2;
    for (List<String> row : table.subList(1, table.size())) {
      if (narrow) {
        String between = last > 1 ? " (" + String.join(", ", row.subList(1, last)) + ")" : "";
        Wrap.write(row.get(0) + between + ": " + row.get(last), "- ", "  ", look.width(), out);
      } else {
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < last; i++) {
          before
              .append(row.get(i))
              .append(" ".repeat(Math.max(0, widths[i] - row.get(i).length())));
          before.append(GAP);
        }
        if (before.length() > indent) {
          out.append(before.toString().stripTrailing()).append('\n');
          before.setLength(0);
          before.append(" ".repeat(indent));
        }
        Wrap.write(row.get(last), before.toString(), " ".repeat(indent), look.width(), out);
      }
    }
    table.clear();
  }

  /** Leaves out what only a renderer of Markdown needs: emphasis and the addresses of links. */
  private static String plain(String text) {
    return LINK.matcher(EMPHASIS.matcher(text).replaceAll("$2")).replaceAll("$1");
  }

  private void endParagraph() throws IOException {
    endTable();
    if (paragraph.length() > 0) {
      Wrap.write(plain(paragraph.toString()), first, next, look.width(), out);
      paragraph.setLength(0);
    }
    first = "";
    next = "";
  }

  private String painted(String tone, String text) {
    return look.color() ? tone + text + OFF : text;
  }
}
