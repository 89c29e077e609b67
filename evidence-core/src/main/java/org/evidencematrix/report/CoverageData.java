package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Figures;
import org.evidencematrix.coverage.Summary;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Question;
import tools.jackson.core.JsonGenerator;

/** Writes coverage for programs. */
final class CoverageData {
  private static final List<String> COLUMNS =
      List.of(
          "question",
          "row",
          "column",
          "classified",
          "n",
          "mass",
          "coverage",
          "band",
          "ceiling",
          "best-tier",
          "strong",
          "reviews",
          "synthesis",
          "newest",
          "newest-of",
          "favourable",
          "unfavourable",
          "mixed",
          "no-effect",
          "mass-not-appraised",
          "pipeline",
          "search",
          "allied",
          "allied-coverage",
          "items",
          "context",
          "retracted",
          "allied-items");

  private CoverageData() {}

  static void csv(CoverageReport report, Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Question question : report.questions()) {
      for (Cell cell : report.coverage().cells(question)) {
        rows.add(row(cell));
      }
    }
    Csv.write(COLUMNS, rows, out);
  }

  private static List<String> row(Cell cell) {
    Figures figures = cell.figures();
    return List.of(
        cell.question().code(),
        cell.row().id(),
        cell.column().id(),
        Boolean.toString(cell.isClassified()),
        Integer.toString(figures.n()),
        Words.number(figures.mass()),
        Words.number(figures.coverage()),
        figures.band().id(),
        Words.id(figures.ceiling()),
        figures.bestTier().isPresent() ? Integer.toString(figures.bestTier().getAsInt()) : "",
        Integer.toString(figures.strongFamilies()),
        Integer.toString(figures.reviews()),
        Words.number(figures.synthesis().status()),
        Words.newest(figures),
        figures.newest().year().isPresent() ? Words.newestOf(figures) : "",
        Integer.toString(figures.directions().favourable()),
        Integer.toString(figures.directions().unfavourable()),
        Integer.toString(figures.directions().mixed()),
        Integer.toString(figures.directions().noEffect()),
        Words.number(figures.massNotAppraised()),
        Integer.toString(figures.pipeline()),
        cell.search().id(),
        Integer.toString(cell.allied().n()),
        Words.number(cell.allied().coverage()),
        Integer.toString(cell.items().count()),
        Integer.toString(cell.context().count()),
        Integer.toString(cell.retracted().count()),
        Integer.toString(cell.alliedItems().count()));
  }

  static void json(CoverageReport report, Language language, Appendable out) throws IOException {
    JsonText.write(
        out,
        json -> {
          FiguresJson figures = new FiguresJson(language, json);
          json.writeStartObject();
          report.basis().json("coverage", json);
          json.writeArrayPropertyStart("questions");
          for (Question question : report.questions()) {
            json.writeStartObject();
            json.writeStringProperty("question", question.code());
            json.writeNumberProperty("n", report.coverage().families(question));
            json.writeArrayPropertyStart("summary");
            report.summary(question).forEach(line -> summary(line, figures, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("cells");
            for (Cell cell : report.coverage().cells(question)) {
              json.writeStartObject();
              figures.cell(cell);
              json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void summary(CoverageReport.Line line, FiguresJson figures, JsonGenerator json) {
    Summary summary = line.summary();
    json.writeStartObject();
    json.writeStringProperty("scope", line.id().isEmpty() ? "grid" : "pillar");
    if (!line.id().isEmpty()) {
      json.writeStringProperty("pillar", line.id());
    }
    json.writeNumberProperty("cells", summary.cells());
    figures.number("coverage", summary.coverage());
    figures.number("breadth", summary.breadth());
    summary.evenness().ifPresent(evenness -> figures.number("evenness", evenness));
    json.writeNumberProperty("empty", summary.empty());
    json.writeNumberProperty("not-searched", summary.notSearched());
    json.writeEndObject();
  }
}
