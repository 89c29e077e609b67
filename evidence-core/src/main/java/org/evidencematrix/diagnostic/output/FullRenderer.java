package org.evidencematrix.diagnostic.output;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.diagnostic.Note;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.message.Message;

/**
 * Message, place, source line with caret, notes and help. The page of a rule is named with its
 * first finding only.
 */
final class FullRenderer implements Renderer {

  @Override
  public void render(Diagnostics diagnostics, RenderContext context, Appendable out)
      throws IOException {
    Set<String> explained = new HashSet<>();
    for (Diagnostic finding : diagnostics.findings()) {
      new Block(finding, context, out).write(explained.add(finding.rule()));
    }
    out.append(Tally.of(diagnostics, context).summary(diagnostics, context)).append('\n');
  }

  /** One finding on its way out. */
  private static final class Block {
    private static final String OFF = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";

    private final Diagnostic finding;
    private final RenderContext context;
    private final Appendable out;
    private final String gutter;

    Block(Diagnostic finding, RenderContext context, Appendable out) {
      this.finding = finding;
      this.context = context;
      this.out = out;
      int digits = Integer.toString(finding.location().start().line()).length();
      this.gutter = " ".repeat(digits + 1);
    }

    void write(boolean withPage) throws IOException {
      String severity = word("severity." + finding.severity().label());
      out.append(painted(tone(), severity)).append(' ');
      out.append(context.line(finding.message()));
      out.append(' ').append(painted(BOLD, "[" + finding.rule() + "]"));
      out.append(context.newness(finding)).append('\n');
      out.append(gutter).append("--> ").append(ConciseRenderer.place(finding.location()));
      out.append('\n');
      if (!finding.location().line().isEmpty()) {
        source(finding.location());
      }
      for (Note note : finding.notes()) {
        remark("note", note(note));
      }
      if (finding.help().isPresent()) {
        remark("help", context.line(finding.help().get()));
      } else if (finding.fix().isPresent()) {
        remark("fix", context.line(finding.fix().get().title()));
      }
      if (withPage) {
        String page = context.page(finding.rule()).orElse("evidence explain " + finding.rule());
        remark("docs", page);
      }
      out.append('\n');
    }

    private void source(Location location) throws IOException {
      Excerpt excerpt = Excerpt.of(location, context.width() - gutter.length() - 3);
      out.append(gutter).append(" |\n ");
      out.append(Integer.toString(location.start().line())).append(" | ");
      out.append(excerpt.line()).append('\n');
      out.append(gutter).append(" | ").append(" ".repeat(excerpt.indent()));
      out.append(painted(tone(), "^".repeat(excerpt.carets())));
      if (finding.label().isPresent()) {
        out.append(' ').append(context.line(finding.label().get()));
      }
      out.append('\n').append(gutter).append(" |\n");
    }

    private String note(Note note) {
      String sentence = context.line(note.message());
      return note.place()
          .map(p -> sentence + " (" + ConciseRenderer.place(p) + ")")
          .orElse(sentence);
    }

    private void remark(String kind, String text) throws IOException {
      out.append(gutter).append(" = ").append(word("remark." + kind)).append(' ');
      out.append(text).append('\n');
    }

    private String word(String key) {
      return context.frame().render(Message.of(key));
    }

    private String tone() {
      return tone(finding.severity());
    }

    private static String tone(Severity severity) {
      return switch (severity) {
        case ERROR -> "\u001b[1;31m";
        case WARNING -> "\u001b[1;33m";
        case NOTE -> "\u001b[1;36m";
      };
    }

    private String painted(String tone, String text) {
      return context.color() ? tone + text + OFF : text;
    }
  }
}
