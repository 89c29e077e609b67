package org.evidencematrix.diagnostic.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Severity;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** What GitHub links or notifies in text that is not code. */
  private static final Pattern LIVELY =
      Pattern.compile("@[A-Za-z0-9]|#[0-9]|GH-[0-9]|www\\.|://|:[a-z]+:|\\b[0-9a-f]{7,40}\\b");

  @Property
  void leavesWhatStrangersTypedInert(
      @ForAll(supplier = HostileTexts.class) String path,
      @ForAll(supplier = HostileTexts.class) String line,
      @ForAll(supplier = HostileTexts.class) String value) {
    Seen seen = parse(comment(Samples.chosen(path, line, value)));
    assertEquals(List.of(MarkdownRenderer.MARKER), seen.html);
    assertEquals(List.of("https://example.org/rules/hostile.md"), seen.links);
    assertEquals(List.of(), seen.surprises);
    assertEquals(2, seen.headings);
    assertEquals(1, seen.items);
    assertEquals(1, seen.rows);
    assertEquals(4, seen.cells);
    assertTrue(seen.blocks <= 1);
    assertFalse(LIVELY.matcher(seen.text).find(), () -> seen.text.toString());
    assertTrue(seen.text.indexOf("[see](this) <b> *cannot* be read") > 0, seen.text::toString);
  }

  @Property
  void putsALineIntoACodeSpanAsItIs(@ForAll(supplier = HostileTexts.class) String text) {
    String clean = TerminalText.clean(text);
    List<String> codes = new ArrayList<>();
    PARSER
        .parse("x " + MarkdownText.code(clean) + " y")
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Code code) {
                codes.add(code.getLiteral());
              }
            });
    assertEquals(List.of(clean.isEmpty() ? " " : clean), codes);
  }

  @Test
  void mergesTwoTypedTextsIntoOneSpan() {
    String sentence = MarkdownText.marked("@a", 9) + MarkdownText.marked("`b", 9) + " is `x` and `";
    assertEquals("``@a`b`` is `x` and \\`", MarkdownText.ofSentence(sentence));
  }

  @Test
  void showsAnEmptyTypedTextAsASpace() {
    assertEquals(
        "` ` is not a year",
        MarkdownText.ofSentence("`" + MarkdownText.marked("", 9) + "` is not a year"));
  }

  @Test
  void staysBelowWhatACommentMayHold() {
    String comment = comment(Samples.many(10_000, Severity.WARNING));
    assertTrue(comment.length() <= MarkdownRenderer.LIMIT, () -> "" + comment.length());
    assertTrue(comment.length() > MarkdownRenderer.LIMIT / 2, () -> "" + comment.length());
    long shown = comment.lines().filter(line -> line.startsWith("- **Warning**")).count();
    assertTrue(
        comment.contains("**" + (10_000 - shown) + " more findings are not shown here"), comment);
    long rows = comment.lines().filter(line -> line.startsWith("| `")).count();
    assertTrue(comment.contains("\n" + (3_334 - rows) + " more files have findings.\n"), comment);
  }

  @Test
  void staysBelowTheLimitWithTheLongestTexts() {
    List<Diagnostics> all = new ArrayList<>();
    String huge = "\u001b".repeat(100_000);
    for (int i = 0; i < 100; i++) {
      all.add(Samples.chosen(i + "/" + huge, huge, huge));
    }
    Diagnostics many =
        new Diagnostics(all.stream().flatMap(d -> d.findings().stream()).toList(), 100, 100, 9, 9);
    String comment = comment(many);
    assertTrue(comment.length() <= MarkdownRenderer.LIMIT, () -> "" + comment.length());
    assertTrue(comment.contains("more findings are not shown here"));
  }

  private static String comment(Diagnostics diagnostics) {
    return Samples.render(OutputFormat.MARKDOWN, diagnostics, Samples.context());
  }

  private static Seen parse(String markdown) {
    Seen seen = new Seen();
    PARSER.parse(markdown).accept(seen);
    return seen;
  }

  /** What a Markdown reader finds. */
  private static final class Seen extends AbstractVisitor {
    final List<String> html = new ArrayList<>();
    final List<String> links = new ArrayList<>();
    final List<String> surprises = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    int headings;
    int items;
    int blocks;
    int rows;
    int cells;

    @Override
    public void visit(HtmlBlock node) {
      html.add(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
      html.add(node.getLiteral());
    }

    @Override
    public void visit(Link node) {
      links.add(node.getDestination());
    }

    @Override
    public void visit(Image node) {
      surprises.add("image " + node.getDestination());
    }

    @Override
    public void visit(ThematicBreak node) {
      surprises.add("rule");
    }

    @Override
    public void visit(Heading node) {
      headings++;
      text.append('\n');
      visitChildren(node);
    }

    @Override
    public void visit(ListItem node) {
      items++;
      text.append('\n');
      visitChildren(node);
    }

    @Override
    public void visit(FencedCodeBlock node) {
      blocks++;
    }

    @Override
    public void visit(Code node) {
      text.append('\uFFFC');
    }

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableBody) {
        for (Node row = node.getFirstChild(); row != null; row = row.getNext()) {
          assertTrue(row instanceof TableRow);
          rows++;
          for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            assertTrue(cell instanceof TableCell);
            cells++;
          }
        }
      }
      visitChildren(node);
    }
  }
}
