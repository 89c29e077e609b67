package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.message.Language;
import org.evidencematrix.searches.Flow;

/**
 * The flow of records as a drawing: what is kept goes down the left, what is taken out stands on
 * the right. Sizes are in pixels of the drawing; widths of letters are estimated, with room to
 * spare, since fonts differ.
 */
final class FlowDiagram {
  private static final int WIDTH = 760;
  private static final int LEFT = 56;
  private static final int BOX = 320;
  private static final int RIGHT = 408;
  private static final int LINE = 18;
  private static final int PAD = 10;
  private static final int GAP = 30;
  private static final int TOP = 56;

  /** Letters of 14 px that fit in a box, as a rule; what does not is cut off at its edge. */
  private static final int LETTERS = 36;

  /** Heights in which the upright names of the first and the last phase fit. */
  private static final int FIRST = 112;

  private static final int LAST = 76;

  /** Reasons that are named; the others are summed in one line. */
  private static final int REASONS = 10;

  private final FlowReport report;
  private final Flow flow;
  private final Listing say;
  private final StringBuilder body = new StringBuilder();
  private int y = TOP;

  FlowDiagram(FlowReport report, Language language) {
    this.report = report;
    this.flow = report.flow();
    this.say = new Listing(language, TerminalText::clean);
  }

  void write(Appendable out) throws IOException {
    List<FlowReport.Line> lines = report.lines();
    int identification = y;
    row(box("identified", lines), box("removed", lines), FIRST);
    phase("flow.phase.identification", identification, y - GAP);
    int screening = y;
    row(box("screened", lines), box("excluded", lines), 0);
    row(box("sought", lines), box("not-retrieved", lines), 0);
    row(box("assessed", lines), box("excluded-full-text", lines), 0);
    phase("flow.phase.screening", screening, y - GAP);
    int included = y;
    row(box("included", lines), List.of(), LAST);
    phase("flow.phase.included", included, y - GAP);
    List<String> notes = notes();
    int foot = y - GAP + 26;
    for (String note : notes) {
      for (String line : Wrap.lines(note, 96)) {
        text(LEFT, foot, line, "note");
        foot += 16;
      }
    }
    head(foot + 8, out);
    out.append(body).append("</svg>\n");
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!flow.hasCounts()) {
      notes.add(say.say("flow.none"));
    } else {
      if (!flow.addsUp()) {
        notes.add(say.say("flow.wrong"));
      }
      if (!flow.withoutCounts().isEmpty()) {
        notes.add(
            say.join(
                "flow.without",
                "n",
                flow.withoutCounts().size(),
                "ids",
                say.ids(flow.withoutCounts(), 6)));
      }
    }
    notes.add(say.say("flow.source"));
    return notes;
  }

  private void head(int height, Appendable out) throws IOException {
    String title = report.title(say);
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
        .append(" aria-labelledby=\"flow-title flow-description\"")
        .append(" width=\"" + WIDTH + "\" height=\"" + height + "\"")
        .append(" viewBox=\"0 0 " + WIDTH + ' ' + height + "\" lang=\"")
        .append(say.language().code())
        .append("\">\n<title id=\"flow-title\">")
        .append(escaped(title))
        .append("</title>\n<desc id=\"flow-description\">")
        .append(escaped(FlowReport.sentence(flow, say)))
        .append("</desc>\n<style>\n")
        .append("text{font-family:Arial,Helvetica,'Liberation Sans',sans-serif;fill:#1a1a1a}\n")
        .append(".title{font-size:18px;font-weight:bold}.step{font-size:14px;font-weight:bold}\n")
        .append(".reason{font-size:14px}.note{font-size:12px}\n")
        .append(".phase{font-size:14px;font-weight:bold;text-anchor:middle}\n")
        .append("</style>\n")
        .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n")
        .append("<defs><marker id=\"tip\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\"")
        .append(" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">")
        .append("<path d=\"M0 0L10 5L0 10z\" fill=\"#1a1a1a\"/></marker></defs>\n")
        .append("<text class=\"title\" x=\"" + LEFT + "\" y=\"32\">")
        .append(escaped(TextTable.cut(title, 70)))
        .append("</text>\n");
  }

  /** A line of text in a box. */
  private record Text(String words, boolean step) {}

  private List<Text> box(String step, List<FlowReport.Line> lines) {
    List<Text> texts = new ArrayList<>();
    List<FlowReport.Line> reasons = new ArrayList<>();
    for (FlowReport.Line line : lines) {
      if (line.step().equals(step) && line.reason().isEmpty()) {
        String words = say.say("flow.step." + step) + ' ' + count(line.count());
        Wrap.lines(words, LETTERS).forEach(each -> texts.add(new Text(each, true)));
      } else if (line.step().equals(step)) {
        reasons.add(line);
      }
    }
    int shown = reasons.size() <= REASONS ? reasons.size() : REASONS - 1;
    for (FlowReport.Line reason : reasons.subList(0, shown)) {
      String words = say.safe(FlowReport.words(reason.reason())) + ' ' + count(reason.count());
      for (String each : Wrap.lines(words, LETTERS)) {
        texts.add(new Text(TextTable.cut(each, LETTERS), false));
      }
    }
    if (shown < reasons.size()) {
      int rest = 0;
      for (FlowReport.Line reason : reasons.subList(shown, reasons.size())) {
        rest += reason.count().orElse(0);
      }
      int more = reasons.size() - shown;
      texts.add(
          new Text(say.say("flow.more", "n", more) + ' ' + count(OptionalInt.of(rest)), false));
    }
    return texts;
  }

  /** Returns the count in brackets, which no line break tears apart. */
  private String count(OptionalInt count) {
    String words =
        count.isPresent()
            ? say.say("flow.n", "n", count.getAsInt())
            : '(' + say.say("flow.absent") + ')';
    return words.replace(' ', '\u00a0');
  }

  private void row(List<Text> left, List<Text> right, int least) {
    int height = Math.max(least, 2 * PAD + LINE * Math.max(left.size(), right.size()));
    box(LEFT, height, left);
    if (!right.isEmpty()) {
      box(RIGHT, height, right);
      int middle = y + height / 2;
      arrow(LEFT + BOX, middle, RIGHT, middle);
    }
    if (least != LAST) {
      int x = LEFT + BOX / 2;
      arrow(x, y + height, x, y + height + GAP);
    }
    y += height + GAP;
  }

  /** Draws a box of its own co-ordinates, so that nothing can stand out of it. */
  private void box(int x, int height, List<Text> lines) {
    body.append("<svg x=\"" + x + "\" y=\"" + y + "\" width=\"" + BOX + "\" height=\"")
        .append(height + "\">\n<rect x=\"0.5\" y=\"0.5\" width=\"" + (BOX - 1))
        .append("\" height=\"" + (height - 1) + "\" fill=\"#ffffff\" stroke=\"#1a1a1a\"/>\n");
    int at = PAD + 13;
    for (Text line : lines) {
      text(line.step() ? PAD : PAD + 8, at, line.words(), line.step() ? "step" : "reason");
      at += LINE;
    }
    body.append("</svg>\n");
  }

  private void text(int x, int at, String words, String kind) {
    body.append("<text class=\"" + kind + "\" x=\"" + x + "\" y=\"" + at + "\">")
        .append(escaped(words))
        .append("</text>\n");
  }

  private void arrow(int x1, int y1, int x2, int y2) {
    body.append("<line x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2 + '"')
        .append(" stroke=\"#1a1a1a\" marker-end=\"url(#tip)\"/>\n");
  }

  private void phase(String key, int from, int to) {
    int middle = (from + to) / 2;
    body.append("<rect x=\"16\" y=\"" + from + "\" width=\"26\" height=\"" + (to - from))
        .append("\" rx=\"6\" fill=\"#cfe3f5\"/>\n<text class=\"phase\" transform=\"translate(34 ")
        .append(middle + ") rotate(-90)\">")
        .append(escaped(say.say(key)))
        .append("</text>\n");
  }

  /** Control characters, which XML forbids, were made visible before. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
