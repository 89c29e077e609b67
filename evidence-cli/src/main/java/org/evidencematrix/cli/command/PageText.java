package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.regex.Pattern;
import org.evidencematrix.cli.console.Look;
import org.evidencematrix.report.Wrap;

/**
 * A page in Markdown as text for a terminal: headings stand out, running text is wrapped, samples
 * are indented. Understands what our own pages use: headings, paragraphs, lists, fenced samples,
 * tables (left as they are) and text in backticks.
 */
final class PageText {
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String OFF = "\u001b[0m";
  private static final String INDENT = "    ";
  private static final Pattern LIST_ENTRY = Pattern.compile("( *)([-*]|[0-9]+\\.) .*");

  private final Look look;
  private final Appendable out;
  private final StringBuilder paragraph = new StringBuilder();
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
      endParagraph();
      out.append(line).append('\n');
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

  private void endParagraph() throws IOException {
    if (paragraph.length() > 0) {
      Wrap.write(paragraph.toString(), first, next, look.width(), out);
      paragraph.setLength(0);
    }
    first = "";
    next = "";
  }

  private String painted(String tone, String text) {
    return look.color() ? tone + text + OFF : text;
  }
}
