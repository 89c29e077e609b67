package org.evidencematrix.diagnostic.output;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.diagnostic.Note;
import org.evidencematrix.message.Message;

/**
 * One comment for a pull request: verdict, thanks, files with counts, then what to write.
 *
 * <p>It starts with the hidden {@link #MARKER}, by which the comment is found again and updated.
 * With a comparison it tells of new findings only and counts the others. Short enough for GitHub,
 * which takes 65,536 characters; a line says how many findings are left out.
 */
final class MarkdownRenderer implements Renderer {
  static final String MARKER = "<!-- evidence-matrix:validate -->";

  /** Leaves room for what a workflow may add around. */
  static final int LIMIT = 60_000;

  private static final int TABLE_LIMIT = 15_000;
  private static final int CLOSING = 1_000;
  private static final int VALUE_LIMIT = 200;
  private static final int PATH_LIMIT = 200;
  private static final int LINE_WIDTH = 100;

  @Override
  public void render(Diagnostics diagnostics, RenderContext context, Appendable out)
      throws IOException {
    new Comment(diagnostics, context).write(out);
  }

  /** One comment; its length is bounded, so it is built whole. */
  private static final class Comment {
    private final Diagnostics diagnostics;
    private final RenderContext context;
    private final List<Diagnostic> shown;
    private final Tally tally;
    private final int old;
    private final StringBuilder out = new StringBuilder();

    Comment(Diagnostics diagnostics, RenderContext context) {
      this.diagnostics = diagnostics;
      this.context = context;
      this.shown = diagnostics.findings().stream().filter(context::fresh).toList();
      this.tally = Tally.of(shown, context);
      this.old = diagnostics.findings().size() - shown.size();
    }

    void write(Appendable target) throws IOException {
      out.append(MARKER).append("\n### ").append(verdict()).append("\n\n");
      out.append(word("markdown.thanks"));
      if (!shown.isEmpty()) {
        out.append(' ').append(word("markdown.read"));
      }
      out.append("\n");
      if (!shown.isEmpty()) {
        table();
        details();
      }
      closing();
      target.append(out);
    }

    private String verdict() {
      if (tally.errors() > 0) {
        return frame(Message.of("markdown.verdict.errors", "n", tally.errors()));
      }
      if (tally.warnings() > 0) {
        return frame(Message.of("markdown.verdict.warnings", "n", tally.warnings()));
      }
      if (tally.notes() > 0) {
        return frame(Message.of("markdown.verdict.notes", "n", tally.notes()));
      }
      if (old > 0) {
        return word("markdown.verdict.old");
      }
      return diagnostics.files() == 0 || diagnostics.withheld() > 0
          ? word("markdown.verdict.unknown")
          : frame(Message.of("markdown.verdict.none", "files", diagnostics.files()));
    }

    private void table() {
      out.append("\n| ").append(word("markdown.file"));
      out.append(" | ").append(word("markdown.errors"));
      out.append(" | ").append(word("markdown.warnings"));
      out.append(" | ").append(word("markdown.notes")).append(" |\n");
      out.append("| --- | ---: | ---: | ---: |\n");
      int rows = 0;
      int start = 0;
      while (start < shown.size() && out.length() < TABLE_LIMIT) {
        int end = endOfFile(start);
        Tally file = Tally.of(shown.subList(start, end), context);
        out.append("| ").append(path(shown.get(start)).replace("|", "\\u{7c}"));
        out.append(" | ").append(file.errors());
        out.append(" | ").append(file.warnings());
        out.append(" | ").append(file.notes()).append(" |\n");
        rows++;
        start = end;
      }
      if (rows < tally.in()) {
        out.append('\n').append(frame(Message.of("markdown.files.more", "n", tally.in() - rows)));
        out.append('\n');
      }
    }

    private int endOfFile(int start) {
      String path = shown.get(start).location().path();
      int end = start;
      while (end < shown.size() && shown.get(end).location().path().equals(path)) {
        end++;
      }
      return end;
    }

    private void details() {
      String path = null;
      int done = 0;
      for (Diagnostic finding : shown) {
        StringBuilder block = new StringBuilder();
        if (!finding.location().path().equals(path)) {
          block.append("\n#### ").append(path(finding)).append('\n');
        }
        path = finding.location().path();
        finding(finding, block);
        if (out.length() + block.length() > LIMIT - CLOSING) {
          break;
        }
        out.append(block);
        done++;
      }
      if (done < shown.size()) {
        paragraph(frame(Message.of("markdown.more", "n", shown.size() - done)));
      }
    }

    private void finding(Diagnostic finding, StringBuilder block) {
      Location location = finding.location();
      block.append("\n- ").append(heading(finding)).append(' ');
      block.append(sentence(finding.message())).append('\n');
      if (!location.line().isBlank()) {
        String line = Excerpt.of(location, LINE_WIDTH).line();
        String fence = MarkdownText.fence(line);
        block.append("\n  ").append(fence).append("text\n  ");
        block.append(location.start().line()).append(" | ").append(line);
        block.append("\n  ").append(fence).append('\n');
      }
      for (Note note : finding.notes()) {
        remark(block, "markdown.remark", note(note));
      }
      Optional<Message> advice = finding.help().or(() -> finding.fix().map(fix -> fix.title()));
      advice.ifPresent(message -> remark(block, "markdown.help", sentence(message)));
      remark(block, "markdown.rule", rule(finding.rule()));
    }

    private void remark(StringBuilder block, String key, String text) {
      block.append("\n  ").append(word(key)).append(' ').append(text).append('\n');
    }

    private String note(Note note) {
      String sentence = sentence(note.message());
      return note.place()
          .map(p -> sentence + " (" + code(p.path()) + ", " + place(p) + ")")
          .orElse(sentence);
    }

    /** Addresses relative to the repository lead nowhere from a comment. */
    private String rule(String name) {
      return context
          .page(name)
          .filter(page -> page.startsWith("http"))
          .map(page -> "[" + name + "](" + page + ")")
          .orElse(MarkdownText.code(name));
    }

    private void closing() {
      if (old > 0) {
        paragraph(frame(Message.of("markdown.old", "n", old)));
      }
      if (tally.safe() > 0) {
        paragraph(frame(Message.of("markdown.safe", "n", tally.safe())));
      }
      if (diagnostics.exempted() > 0) {
        paragraph(frame(Message.of("summary.exempted", "n", diagnostics.exempted())));
      }
      if (diagnostics.withheld() > 0) {
        paragraph(frame(Message.of("summary.withheld", "n", diagnostics.withheld())));
      }
    }

    private void paragraph(String text) {
      out.append('\n').append(text).append('\n');
    }

    private String heading(Diagnostic finding) {
      return frame(
          Message.of(
              "markdown.finding",
              "severity",
              word("markdown." + finding.severity().label()),
              "line",
              finding.location().start().line(),
              "column",
              finding.location().start().column()));
    }

    private String place(Location location) {
      return frame(
          Message.of(
              "markdown.place",
              "line",
              location.start().line(),
              "column",
              location.start().column()));
    }

    private String path(Diagnostic finding) {
      return code(finding.location().path());
    }

    private static String code(String path) {
      return MarkdownText.code(TerminalText.clean(path, PATH_LIMIT));
    }

    private String sentence(Message message) {
      return MarkdownText.ofSentence(
          context.sentences().render(message, value -> MarkdownText.marked(value, VALUE_LIMIT)));
    }

    private String word(String key) {
      return frame(Message.of(key));
    }

    private String frame(Message message) {
      return context.frame().render(message);
    }
  }
}
