package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A document of headings, paragraphs, lists and tables, put together once and written for a
 * terminal or as Markdown. Its texts are harmless for the format already.
 */
final class Page {
  /** Lines longer than this are hard to read. */
  private static final int WIDEST = 100;

  private sealed interface Block {}

  private record Heading(String text, int level) implements Block {}

  private record Paragraph(String text) implements Block {}

  private record Bullets(List<String> entries) implements Block {}

  private record Table(List<String> columns, List<List<String>> rows, int numbers)
      implements Block {}

  private final List<Block> blocks = new ArrayList<>();

  /** Adds the title. */
  Page title(String text) {
    blocks.add(new Heading(text, 1));
    return this;
  }

  /** Adds the heading of a section. */
  Page section(String text) {
    blocks.add(new Heading(text, 2));
    return this;
  }

  /** Adds a paragraph; an empty one is left out. */
  Page paragraph(String text) {
    if (!text.isBlank()) {
      blocks.add(new Paragraph(text));
    }
    return this;
  }

  /** Adds a list; an empty one is left out. */
  Page bullets(List<String> entries) {
    if (!entries.isEmpty()) {
      blocks.add(new Bullets(List.copyOf(entries)));
    }
    return this;
  }

  /**
   * Adds a table; one without rows is left out.
   *
   * @param numbers how many columns from the right Markdown aligns to the right
   */
  Page table(List<String> columns, List<List<String>> rows, int numbers) {
    if (!rows.isEmpty()) {
      blocks.add(new Table(columns, rows, numbers));
    }
    return this;
  }

  /** Writes the document for a terminal. */
  void text(int width, Style style, Appendable out) throws IOException {
    int room = Math.min(width, WIDEST);
    boolean first = true;
    for (Block block : blocks) {
      if (!first) {
        out.append('\n');
      }
      first = block instanceof Heading;
      if (block instanceof Heading heading) {
        for (String line : Wrap.lines(heading.text(), room)) {
          out.append(style.bold(line)).append('\n');
        }
      } else if (block instanceof Paragraph paragraph) {
        Wrap.write(paragraph.text(), "", "", room, out);
      } else if (block instanceof Bullets bullets) {
        for (String entry : bullets.entries()) {
          Wrap.write(entry, "- ", "  ", room, out);
        }
      } else if (block instanceof Table table) {
        new TextTable(table.columns(), table.rows()).write(width, out);
      }
    }
  }

  /** Writes the document as Markdown. */
  void markdown(Appendable out) throws IOException {
    for (Block block : blocks) {
      if (block instanceof Heading heading) {
        out.append("#".repeat(heading.level())).append(' ').append(heading.text()).append("\n\n");
      } else if (block instanceof Paragraph paragraph) {
        out.append(paragraph.text()).append("\n\n");
      } else if (block instanceof Bullets bullets) {
        for (String entry : bullets.entries()) {
          out.append("- ").append(entry).append('\n');
        }
        out.append('\n');
      } else if (block instanceof Table table) {
        MarkdownTable.write(table.columns(), table.rows(), table.numbers(), out);
      }
    }
  }
}
