package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Figures;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.gaps.Attribute;
import org.evidencematrix.gaps.Certainty;
import org.evidencematrix.gaps.Closing;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapSentences;
import org.evidencematrix.gaps.Nearby;
import org.evidencematrix.gaps.RowGap;
import org.evidencematrix.message.Language;
import tools.jackson.core.JsonGenerator;

/** Writes gaps for programs. */
final class GapData {
  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "shared-by",
          "rank-low",
          "rank-median",
          "rank-high",
          "top-share",
          "stability",
          "scope",
          "question",
          "row",
          "column",
          "kinds",
          "flags",
          "kind-shares",
          "values",
          "need",
          "priority",
          "n",
          "mass",
          "coverage",
          "band",
          "rests-on",
          "best-tier",
          "reviews",
          "newest",
          "newest-of",
          "search",
          "allied",
          "items",
          "item-ids",
          "nearest",
          "to-moderate",
          "sentence");

  private GapData() {}

  static void csv(GapReport report, Language language, Appendable out) throws IOException {
    GapSentences sentences = GapSentences.in(language, report.analysis());
    List<List<String>> rows = new ArrayList<>();
    for (Gap gap : shown(report)) {
      rows.add(row("cell", gap, sentences));
    }
    for (Gap gap : report.selection().apart(report.analysis())) {
      rows.add(row("apart", gap, sentences));
    }
    for (RowGap gap : rows(report)) {
      rows.add(row(gap, sentences));
    }
    Csv.write(COLUMNS, rows, out);
  }

  private static List<Gap> shown(GapReport report) {
    return report
        .selection()
        .shown(report.selection().ranked(report.analysis()), Integer.MAX_VALUE);
  }

  private static List<String> row(String scope, Gap gap, GapSentences sentences) {
    Figures figures = gap.cell().figures();
    return List.of(
        gap.rank().map(r -> Integer.toString(r.position())).orElse(""),
        gap.rank().map(r -> Integer.toString(r.sharing())).orElse(""),
        gap.certainty().map(c -> Integer.toString(c.from())).orElse(""),
        gap.certainty().map(c -> Integer.toString(c.median())).orElse(""),
        gap.certainty().map(c -> Integer.toString(c.to())).orElse(""),
        gap.certainty().map(c -> Words.number(c.topShare())).orElse(""),
        gap.certainty().map(c -> c.stability().id()).orElse(""),
        scope,
        gap.cell().question().code(),
        gap.cell().row().id(),
        gap.cell().column().id(),
        joined(gap.kinds().stream().map(a -> a.kind().id()).toList()),
        joined(gap.kinds().stream().flatMap(a -> a.flags().stream()).toList()),
        joined(
            gap.certainty().map(Certainty::kinds).orElse(List.of()).stream()
                .map(k -> k.kind().id() + " (" + Words.number(k.share()) + ')')
                .toList()),
        "",
        Words.number(gap.need()),
        gap.priority().isPresent() ? Words.number(gap.priority().getAsDouble()) : "",
        Integer.toString(figures.n()),
        Words.number(figures.mass()),
        Words.number(figures.coverage()),
        figures.band().id(),
        joined(gap.restsOn().first().stream().map(r -> String.join(" ", r.reports())).toList()),
        figures.bestTier().isPresent() ? Integer.toString(figures.bestTier().getAsInt()) : "",
        Integer.toString(figures.reviews()),
        Words.newest(figures),
        figures.newest().year().isPresent() ? Words.newestOf(figures) : "",
        gap.cell().search().id(),
        Integer.toString(gap.cell().allied().n()),
        Integer.toString(gap.items().count()),
        joined(gap.items().first()),
        joined(gap.nearest().stream().map(n -> n.place().id() + " (" + n.n() + ')').toList()),
        joined(gap.moderate().stream().map(c -> c.studies() + " at tier " + c.tier()).toList()),
        sentences.text(gap));
  }

  private static List<RowGap> rows(GapReport report) {
    return report.selection().shown(report.selection().rows(report.analysis()), Integer.MAX_VALUE);
  }

  private static List<String> row(RowGap gap, GapSentences sentences) {
    List<String> row = new ArrayList<>(COLUMNS.stream().map(c -> "").toList());
    row.set(COLUMNS.indexOf("scope"), "row");
    row.set(COLUMNS.indexOf("question"), gap.question().code());
    row.set(COLUMNS.indexOf("row"), gap.row().id());
    row.set(COLUMNS.indexOf("kinds"), gap.kind().id());
    if (gap.share().isPresent()) {
      row.set(
          COLUMNS.indexOf("kind-shares"),
          gap.kind().id() + " (" + Words.number(gap.share().getAsDouble()) + ')');
    }
    row.set(COLUMNS.indexOf("values"), joined(gap.values().stream().map(AxisValue::id).toList()));
    row.set(COLUMNS.indexOf("n"), Integer.toString(gap.families()));
    row.set(COLUMNS.indexOf("item-ids"), joined(gap.firstItems()));
    row.set(COLUMNS.indexOf("sentence"), sentences.text(gap));
    return row;
  }

  private static String joined(List<String> values) {
    return String.join("; ", values);
  }

  static void json(GapReport report, Language language, Appendable out) throws IOException {
    GapSentences sentences = GapSentences.in(language, report.analysis());
    Words words = new Words(language, text -> text);
    JsonText.write(
        out,
        json -> {
          FiguresJson figures = new FiguresJson(language, json);
          json.writeStartObject();
          report.basis().json("gaps", json);
          json.writeBooleanProperty("weighted", report.analysis().coverage().votes().isPresent());
          CertaintyJson certainty = new CertaintyJson(figures, json);
          certainty.votes(report.analysis().coverage());
          certainty.draws(report.analysis().options().draws());
          json.writeNumberProperty("ranked", report.analysis().ranking().size());
          headlines(report, words, json);
          sentences.appraisal().ifPresent(text -> json.writeStringProperty("appraisal", text));
          json.writeArrayPropertyStart("gaps");
          shown(report).forEach(gap -> gap(gap, sentences, figures, json));
          json.writeEndArray();
          json.writeArrayPropertyStart("apart");
          report
              .selection()
              .apart(report.analysis())
              .forEach(gap -> gap(gap, sentences, figures, json));
          json.writeEndArray();
          json.writeArrayPropertyStart("rows");
          rows(report).forEach(gap -> row(gap, sentences, figures, json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void headlines(GapReport report, Words words, JsonGenerator json) {
    json.writeArrayPropertyStart("headlines");
    for (Headline headline : report.headlines()) {
      json.writeStartObject();
      json.writeStringProperty("question", headline.question().code());
      json.writeNumberProperty("cells", headline.cells());
      json.writeNumberProperty("moderate", headline.moderate());
      json.writeNumberProperty("empty", headline.empty());
      json.writeStringProperty("sentence", headline.withQuestion(words));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes a gap as a member of an open object. */
  static void gap(
      String name, Gap gap, GapSentences sentences, FiguresJson figures, JsonGenerator json) {
    json.writeName(name);
    gap(gap, sentences, figures, json);
  }

  private static void gap(
      Gap gap, GapSentences sentences, FiguresJson figures, JsonGenerator json) {
    json.writeStartObject();
    gap.rank()
        .ifPresent(
            rank -> {
              json.writeNumberProperty("rank", rank.position());
              json.writeNumberProperty("shared-by", rank.sharing());
            });
    figures.number("need", gap.need());
    gap.priority().ifPresent(priority -> figures.number("priority", priority));
    CertaintyJson certainty = new CertaintyJson(figures, json);
    gap.certainty().ifPresent(certainty::certainty);
    certainty.restsOn(gap.restsOn());
    json.writeArrayPropertyStart("kinds");
    for (Attribute kind : gap.kinds()) {
      json.writeStartObject();
      json.writeStringProperty("id", kind.kind().id());
      json.writeArrayPropertyStart("flags");
      kind.flags().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("heading", sentences.heading(gap));
    json.writeArrayPropertyStart("sentences");
    sentences.sentences(gap).forEach(json::writeString);
    json.writeEndArray();
    figures.cell(gap.cell());
    json.writeArrayPropertyStart("nearest");
    for (Nearby nearby : gap.nearest()) {
      json.writeStartObject();
      figures.value("place", nearby.place());
      json.writeNumberProperty("n", nearby.n());
      json.writeStringProperty("band", nearby.band().id());
      figures.items("items", nearby.items());
      json.writeEndObject();
    }
    json.writeEndArray();
    closings("to-next-band", gap.nextBand(), json);
    closings("to-moderate", gap.moderate(), json);
    json.writeEndObject();
  }

  private static void closings(String name, List<Closing> closings, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (Closing closing : closings) {
      json.writeStartObject();
      json.writeNumberProperty("studies", closing.studies());
      json.writeNumberProperty("tier", closing.tier());
      json.writeStringProperty("reached", closing.reached().id());
      json.writeArrayPropertyStart("designs");
      closing.designs().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void row(
      RowGap gap, GapSentences sentences, FiguresJson figures, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("kind", gap.kind().id());
    json.writeStringProperty("question", gap.question().code());
    figures.value("row", gap.row());
    json.writeArrayPropertyStart("values");
    gap.values().forEach(value -> json.writeString(value.id()));
    json.writeEndArray();
    gap.share().ifPresent(share -> figures.number("share", share));
    json.writeNumberProperty("n", gap.families());
    json.writeArrayPropertyStart("first-items");
    gap.firstItems().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("sentence", sentences.text(gap));
    json.writeEndObject();
  }
}
