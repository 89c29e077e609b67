package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.curation.QuestionStates;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.gaps.Attribute;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Pillar;

/** The research questions as a document: what answers them, and what is known in their cells. */
public final class QuestionReport {
  private final Basis basis;
  private final Matrix matrix;
  private final QuestionStates states;

  /**
   * Makes a report.
   *
   * @param basis what it rests on
   * @param matrix the matrix
   * @param states its questions
   */
  public QuestionReport(Basis basis, Matrix matrix, QuestionStates states) {
    this.basis = basis;
    this.matrix = matrix;
    this.states = states;
  }

  /** Writes the report for a terminal. */
  public void text(Language language, int width, boolean color, Appendable out) throws IOException {
    page(Listing.terminal(language)).text(width, new Style(color), out);
  }

  /** Writes the report as Markdown. */
  public void markdown(Language language, Appendable out) throws IOException {
    page(Listing.markdown(language)).markdown(out);
  }

  private Page page(Listing say) {
    Page page = new Page();
    page.title(say.join("questions.title", "title", say.label(basis.title())));
    if (states.states().isEmpty()) {
      return page.paragraph(say.say("questions.none"));
    }
    List<String> counts = new ArrayList<>();
    for (QuestionStates.Verdict verdict : QuestionStates.Verdict.values()) {
      long n = states.states().stream().filter(s -> s.verdict() == verdict).count();
      if (n > 0) {
        counts.add(say.say("questions.count." + Words.id(verdict), "n", n));
      }
    }
    page.paragraph(
        say.join(
            "questions.head",
            "n",
            states.states().size(),
            "date",
            basis.setup().asOf(),
            "counts",
            String.join(", ", counts)));
    String before = "";
    for (QuestionStates.State state : states.states()) {
      String pillar = state.question().pillar();
      if (!pillar.equals(before)) {
        Optional<Pillar> known = matrix.framework().pillar(pillar);
        page.section(known.map(p -> say.label(p.label())).orElse(say.safe(pillar)));
        before = pillar;
      }
      question(state, page, say);
    }
    return page.paragraph(basis.stamp(say.words())).paragraph(basis.credit());
  }

  private static void question(QuestionStates.State state, Page page, Listing say) {
    page.paragraph(
        say.join(
            "questions.question",
            "text",
            say.label(state.question().text()),
            "verdict",
            say.say("questions.verdict." + Words.id(state.verdict())),
            "id",
            say.safe(state.question().id())));
    List<String> lines = new ArrayList<>();
    for (QuestionStates.AnswerState answer : state.answers()) {
      String item =
          answer
              .found()
              .map(say::item)
              .orElseGet(() -> say.say("questions.gone", "id", answer.item()));
      String tier =
          answer.tier().isPresent()
              ? ' ' + say.say("questions.tier", "tier", answer.tier().getAsInt())
              : "";
      lines.add(
          say.join(
              "questions.answer",
              "answers",
              say.say("questions.answers." + answer.answers().code()),
              "item",
              item + tier));
    }
    for (QuestionStates.CellState cell : state.cells()) {
      lines.add(cell(cell, say));
    }
    for (String unknown : state.unknownCells()) {
      lines.add(say.say("questions.unknown-cell", "cell", unknown));
    }
    state
        .question()
        .source()
        .ifPresent(source -> lines.add(say.say("questions.source", "source", source)));
    if (!state.question().note().byLanguage().isEmpty()) {
      lines.add(say.label(state.question().note()));
    }
    page.bullets(lines);
  }

  private static String cell(QuestionStates.CellState state, Listing say) {
    Cell cell = state.cell();
    List<String> kinds =
        state.kinds().stream().map(kind -> kind.kind().name(say.language())).toList();
    String known =
        say.join(
            "questions.cell",
            "cell",
            say.cell(cell),
            "n",
            cell.figures().n(),
            "band",
            cell.figures().band().label(say.language()));
    return kinds.isEmpty()
        ? known + '.'
        : say.join("questions.cell.gap", "known", known, "kinds", String.join(", ", kinds));
  }

  /** Writes everything as one JSON object. */
  public void json(Language language, Appendable out) throws IOException {
    JsonText.write(
        out,
        json -> {
          FiguresJson figures = new FiguresJson(language, json);
          json.writeStartObject();
          basis.json("questions", json);
          json.writeArrayPropertyStart("questions");
          for (QuestionStates.State state : states.states()) {
            json.writeStartObject();
            json.writeStringProperty("id", state.question().id());
            json.writeStringProperty("pillar", state.question().pillar());
            json.writeStringProperty("text", state.question().text().in(language.code()));
            json.writeStringProperty("answered", Words.id(state.verdict()));
            state
                .question()
                .source()
                .ifPresent(source -> json.writeStringProperty("source", source));
            json.writeArrayPropertyStart("answers");
            for (QuestionStates.AnswerState answer : state.answers()) {
              json.writeStartObject();
              json.writeStringProperty("item", answer.item());
              json.writeBooleanProperty("in-matrix", answer.found().isPresent());
              json.writeStringProperty("answers", answer.answers().code());
              answer.tier().ifPresent(tier -> json.writeNumberProperty("tier", tier));
              json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("cells");
            for (QuestionStates.CellState cell : state.cells()) {
              json.writeStartObject();
              figures.cell(cell.cell());
              json.writeArrayPropertyStart("kinds");
              for (Attribute kind : cell.kinds()) {
                json.writeString(kind.kind().id());
              }
              json.writeEndArray();
              json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("unknown-cells");
            state.unknownCells().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
