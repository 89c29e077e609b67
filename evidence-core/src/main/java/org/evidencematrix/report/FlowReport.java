package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.message.Language;
import org.evidencematrix.searches.Flow;
import tools.jackson.core.JsonGenerator;

/**
 * The flow of records through one search or all, after PRISMA 2020: as text, data, a drawing, and
 * the file that the PRISMA2020 package for R and its web page read. A count that nobody kept is
 * said to be absent everywhere and never shown as 0.
 */
public final class FlowReport {
  private static final int REASON = 50;

  private final Basis basis;
  private final String name;
  private final Flow flow;

  /**
   * Makes a report.
   *
   * @param basis what it rests on
   * @param name id of the search; empty for all searches together
   * @param flow the flow
   */
  public FlowReport(Basis basis, String name, Flow flow) {
    this.basis = basis;
    this.name = name;
    this.flow = flow;
  }

  /** Writes the flow for a terminal. */
  public void text(Language language, int width, boolean color, Appendable out) throws IOException {
    page(Listing.terminal(language)).text(width, new Style(color), out);
  }

  /** Writes the flow as Markdown. */
  public void markdown(Language language, Appendable out) throws IOException {
    page(Listing.markdown(language)).markdown(out);
  }

  /** Writes the flow as a drawing (SVG). */
  public void svg(Language language, Appendable out) throws IOException {
    new FlowDiagram(this, language).write(out);
  }

  /** Writes the flow as the PRISMA2020 package for R and its web page read it. */
  public void prismaCsv(Appendable out) throws IOException {
    PrismaCsv.write(flow, out);
  }

  Basis basis() {
    return basis;
  }

  Flow flow() {
    return flow;
  }

  /** Returns the title with harmless values. */
  String title(Listing say) {
    return name.isEmpty() ? say.say("flow.title.all") : say.say("flow.title.one", "search", name);
  }

  private Page page(Listing say) {
    Page page = new Page().title(title(say));
    if (!flow.hasCounts()) {
      page.paragraph(say.say("flow.none"));
      return page;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Line line : lines()) {
      rows.add(
          List.of(
              line.reason().isEmpty()
                  ? say.say("flow.step." + line.step())
                  : "– " + say.safe(TextTable.cut(words(line.reason()), REASON)),
              line.count().isPresent()
                  ? Long.toString(line.count().getAsInt())
                  : say.say("flow.absent")));
    }
    page.table(say.columns("step", "records"), rows, 1);
    if (!flow.addsUp()) {
      page.paragraph(say.say("flow.wrong"));
    }
    if (!flow.withoutCounts().isEmpty()) {
      page.paragraph(
          say.join(
              "flow.without",
              "n",
              flow.withoutCounts().size(),
              "ids",
              say.ids(flow.withoutCounts(), 6)));
    }
    if (flow.searches().size() > 1) {
      page.paragraph(say.say("flow.several"));
    }
    return page.paragraph(say.say("flow.source"));
  }

  /** Returns a reason as words. */
  static String words(String reason) {
    return reason.replace('-', ' ');
  }

  /**
   * A line of the flow.
   *
   * @param step name of the step
   * @param reason reason or source within the step; empty for the step itself
   * @param count number of records; absent where nobody kept it
   */
  record Line(String step, String reason, OptionalInt count) {}

  /** Returns the lines of the flow in their order. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("identified", "", flow.identified()));
    if (flow.bySource().size() > 1) {
      reasons("identified", flow.bySource(), lines);
    }
    lines.add(new Line("removed", "", sum(flow.identified(), flow.removed())));
    reasons("removed", flow.removed(), lines);
    lines.add(new Line("screened", "", flow.screened()));
    lines.add(new Line("excluded", "", sum(flow.screened(), flow.excluded())));
    reasons("excluded", flow.excluded(), lines);
    lines.add(new Line("sought", "", flow.assessed()));
    lines.add(new Line("not-retrieved", "", flow.notRetrieved()));
    lines.add(new Line("assessed", "", read()));
    lines.add(new Line("excluded-full-text", "", sum(read(), flow.excludedAfterReading())));
    reasons("excluded-full-text", flow.excludedAfterReading(), lines);
    lines.add(new Line("included", "", flow.included()));
    return lines;
  }

  private OptionalInt read() {
    return flow.assessed().isPresent()
        ? OptionalInt.of(flow.assessed().getAsInt() - flow.notRetrieved().orElse(0))
        : OptionalInt.empty();
  }

  /** Where the step before was counted, no reason at all means that nothing was taken out. */
  private static OptionalInt sum(OptionalInt before, Map<String, Long> reasons) {
    return before.isEmpty() && reasons.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact(Flow.total(reasons)));
  }

  private static void reasons(String step, Map<String, Long> reasons, List<Line> lines) {
    reasons.forEach(
        (reason, n) -> lines.add(new Line(step, reason, OptionalInt.of(Math.toIntExact(n)))));
  }

  /** Writes a line for each step and reason; a count that nobody kept is empty. */
  public void csv(Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Line line : lines()) {
      rows.add(
          List.of(
              line.step(),
              line.reason(),
              line.count().isPresent() ? Integer.toString(line.count().getAsInt()) : ""));
    }
    Csv.write(List.of("step", "reason", "n"), rows, out);
  }

  /** Writes the flow as one JSON object. */
  public void json(Appendable out) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          basis.json("flow", json);
          json.writeStringProperty("search", name);
          json.writeName("flow");
          json(flow, json);
          json.writeEndObject();
        });
  }

  static void json(Flow flow, JsonGenerator json) {
    json.writeStartObject();
    texts("searches", flow.searches(), json);
    texts("without-counts", flow.withoutCounts(), json);
    count("identified", flow.identified(), json);
    counts("by-source", flow.bySource(), json);
    counts("removed", flow.removed(), json);
    count("screened", flow.screened(), json);
    counts("excluded", flow.excluded(), json);
    count("assessed", flow.assessed(), json);
    counts("excluded-full-text", flow.excludedFullText(), json);
    count("included", flow.included(), json);
    if (flow.hasCounts()) {
      json.writeBooleanProperty("adds-up", flow.addsUp());
    }
    json.writeEndObject();
  }

  private static void texts(String name, List<String> texts, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void count(String name, OptionalInt count, JsonGenerator json) {
    count.ifPresent(n -> json.writeNumberProperty(name, n));
  }

  /** Reasons are free text, so they are values here and not names. */
  private static void counts(String name, Map<String, Long> counts, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    counts.forEach(
        (reason, n) -> {
          json.writeStartObject();
          json.writeStringProperty("reason", reason);
          json.writeNumberProperty("n", n);
          json.writeEndObject();
        });
    json.writeEndArray();
  }

  /** Returns the flow in one sentence. */
  static String sentence(Flow flow, Listing say) {
    if (!flow.hasCounts()) {
      return say.say("flow.none");
    }
    String absent = say.say("flow.absent");
    String sentence =
        say.join(
            "flow.sentence",
            "identified",
            number(flow.identified(), absent),
            "screened",
            number(flow.screened(), absent),
            "assessed",
            number(flow.assessed(), absent),
            "included",
            number(flow.included(), absent));
    return flow.addsUp() ? sentence : sentence + ' ' + say.say("flow.wrong");
  }

  private static String number(OptionalInt count, String absent) {
    return count.isPresent() ? Integer.toString(count.getAsInt()) : absent;
  }
}
