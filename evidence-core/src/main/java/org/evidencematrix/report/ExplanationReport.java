package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evidencematrix.coverage.Explanation;
import org.evidencematrix.coverage.Explanation.Source;
import org.evidencematrix.coverage.Explanation.Use;
import org.evidencematrix.coverage.Figures;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapSentences;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.rigor.Rigor;

/** How the coverage of one cell came about, as a document. */
public final class ExplanationReport {
  private static final List<String> COLUMNS =
      List.of("item", "use", "tier", "weight", "k", "share", "part", "family", "reasons");

  private final Basis basis;
  private final Explanation explanation;
  private final Optional<GapAnalysis> analysis;
  private final Optional<Gap> gap;

  /** Makes a report on the coverage of a cell. */
  public ExplanationReport(Basis basis, Explanation explanation) {
    this(basis, explanation, Optional.empty());
  }

  /** Makes a report on the coverage of a cell and, where it is ranked, on its rank. */
  public ExplanationReport(Basis basis, Explanation explanation, GapAnalysis analysis) {
    this(basis, explanation, Optional.of(analysis));
  }

  private ExplanationReport(Basis basis, Explanation explanation, Optional<GapAnalysis> analysis) {
    this.basis = basis;
    this.explanation = explanation;
    this.analysis = analysis;
    gap =
        analysis.flatMap(
            a ->
                Stream.concat(a.ranking().stream(), a.apart().stream())
                    .filter(g -> g.cell().id().equals(explanation.cell().id()))
                    .findFirst());
  }

  /** Writes the explanation for a terminal. */
  public void text(Language language, int width, boolean color, Appendable out) throws IOException {
    Words words = new Words(language, TerminalText::clean);
    int room = Math.min(width, 100);
    out.append(new Style(color).bold(heading(words))).append('\n');
    for (String line : before(words)) {
      Wrap.write(line, "", "", room, out);
    }
    out.append('\n');
    for (Source source : explanation.sources()) {
      Wrap.write(
          words.escape().apply(source.item()) + ": " + line(source, words), "- ", "  ", room, out);
      Wrap.write(String.join(" ", reasons(source, words)), "  ", "  ", room, out);
    }
    out.append(explanation.sources().isEmpty() ? "" : "\n");
    for (String line : after(words)) {
      Wrap.write(line, "", "", room, out);
    }
  }

  /** Writes the explanation as Markdown. */
  public void markdown(Language language, Appendable out) throws IOException {
    Words words = new Words(language, MarkdownTable::inert);
    out.append("# ").append(heading(words)).append("\n\n");
    for (String line : before(words)) {
      out.append(line).append("\n\n");
    }
    for (Source source : explanation.sources()) {
      out.append("- ").append(words.escape().apply(source.item())).append(": ");
      out.append(line(source, words)).append(' ');
      out.append(String.join(" ", reasons(source, words))).append('\n');
    }
    out.append(explanation.sources().isEmpty() ? "" : "\n");
    for (String line : after(words)) {
      out.append(line.replace("*", "\\*")).append("\n\n");
    }
  }

  /** Writes a line for each source. */
  public void csv(Language language, Appendable out) throws IOException {
    Words words = new Words(language, text -> text);
    List<List<String>> rows = new ArrayList<>();
    for (Source source : explanation.sources()) {
      rows.add(
          List.of(
              source.item(),
              Words.id(source.use()),
              Integer.toString(source.tier().value()),
              Words.number(source.weight()),
              Integer.toString(source.k()),
              Words.number(source.allocation()),
              Words.number(source.part()),
              String.join("; ", source.family()),
              String.join(" ", reasons(source, words))));
    }
    Csv.write(COLUMNS, rows, out);
  }

  /** Writes everything as one JSON object. */
  public void json(Language language, Appendable out) throws IOException {
    Words words = new Words(language, text -> text);
    JsonText.write(
        out,
        json -> {
          FiguresJson figures = new FiguresJson(language, json);
          json.writeStartObject();
          basis.json("explanation", json);
          figures.cell(explanation.cell());
          figures.number("uncapped", explanation.uncapped());
          json.writeArrayPropertyStart("sources");
          for (Source source : explanation.sources()) {
            json.writeStartObject();
            json.writeStringProperty("item", source.item());
            json.writeStringProperty("use", Words.id(source.use()));
            json.writeNumberProperty("tier", source.tier().value());
            json.writeArrayPropertyStart("reasons");
            reasons(source, words).forEach(json::writeString);
            json.writeEndArray();
            figures.number("weight", source.weight());
            json.writeNumberProperty("k", source.k());
            figures.number("share", source.allocation());
            figures.number("part", source.part());
            json.writeArrayPropertyStart("family");
            source.family().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          if (gap.isPresent() && analysis.isPresent()) {
            GapData.gap("gap", gap.get(), GapSentences.in(language, analysis.get()), figures, json);
          }
          json.writeEndObject();
        });
  }

  private String heading(Words words) {
    String language = words.language().code();
    return words.say(
        "explain.cell",
        "row",
        explanation.cell().row().label().in(language),
        "column",
        explanation.cell().column().label().in(language),
        "question",
        words.say("question." + explanation.cell().question().code()));
  }

  private List<String> before(Words words) {
    Figures figures = explanation.cell().figures();
    String coverage =
        words.say(
            "explain.coverage",
            "coverage",
            words.two(figures.coverage()),
            "band",
            figures.band().label(words.language()),
            "n",
            figures.n(),
            "mass",
            words.two(figures.mass()));
    return explanation.sources().isEmpty()
        ? List.of(coverage, words.say("explain.empty"))
        : List.of(coverage);
  }

  private List<String> after(Words words) {
    List<String> lines = new ArrayList<>();
    List<String> factors =
        explanation.sources().stream()
            .filter(s -> s.use() == Use.COUNTED)
            .map(s -> "(1 - " + words.two(s.part()) + ')')
            .toList();
    if (!factors.isEmpty()) {
      lines.add(
          new Words(words.language(), text -> text)
              .say(
                  "explain.product",
                  "factors",
                  String.join(" ", factors),
                  "uncapped",
                  words.two(explanation.uncapped())));
      Figures figures = explanation.cell().figures();
      lines.add(
          words.say(
              "explain.ceiling." + figures.ceiling().name(),
              "limit",
              words.two(figures.ceiling().limit())));
    }
    lines.add(words.say("explain.rule"));
    if (gap.isPresent() && analysis.isPresent()) {
      lines.addAll(new RankExplanation(analysis.get(), gap.get(), words).lines());
    }
    lines.add(basis.stamp(words));
    lines.add(basis.credit());
    return lines;
  }

  private String line(Source source, Words words) {
    String figures =
        words.say(
            "explain.line",
            "tier",
            source.tier().value(),
            "weight",
            words.two(source.weight()),
            "k",
            source.k(),
            "share",
            words.two(source.allocation()),
            "part",
            words.two(source.part()));
    String use =
        words.say(
            "explain.use." + Words.id(source.use()),
            "tier",
            source.tier().value(),
            "review",
            explanation.review().orElse(""));
    String line = figures + " " + use;
    List<String> others = source.family().stream().filter(id -> !id.equals(source.item())).toList();
    return others.isEmpty()
        ? line
        : line + ' ' + words.say("explain.family", "items", String.join(", ", others));
  }

  private static List<String> reasons(Source source, Words words) {
    Catalogue sentences = Catalogue.of(Rigor.class, "rigor", words.language());
    return source.tier().steps().stream()
        .map(step -> sentences.render(step.message(), words.escape()))
        .toList();
  }
}
