package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Summary;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Question;

/** How much is known where, as a document: a grid for each question, then pillars and the whole. */
public final class CoverageReport {
  private final Basis basis;
  private final Coverage coverage;
  private final List<Question> questions;
  private final CellFigure figure;

  /**
   * Makes a report.
   *
   * @param questions the questions, in the order in which they are shown
   * @param figure what the cells show to people; formats for programs hold all figures
   */
  public CoverageReport(
      Basis basis, Coverage coverage, List<Question> questions, CellFigure figure) {
    this.basis = basis;
    this.coverage = coverage;
    this.questions = List.copyOf(questions);
    this.figure = figure;
  }

  /**
   * A line of the summary.
   *
   * @param id id of the pillar; empty for the whole grid
   * @param label its label
   * @param summary the figures
   */
  record Line(String id, Labels label, Summary summary) {}

  /**
   * Writes the report for a terminal.
   *
   * @param width columns
   * @param color whether to colour
   */
  public void text(Language language, int width, boolean color, Appendable out) throws IOException {
    new CoverageText(this, language, width, new Style(color), out).write();
  }

  /** Writes the report as Markdown. */
  public void markdown(Language language, Appendable out) throws IOException {
    new CoverageMarkdown(this, language, out).write();
  }

  /** Writes a line for each cell shown, question by question, row by row. */
  public void csv(Appendable out) throws IOException {
    CoverageData.csv(this, out);
  }

  /** Writes everything as one JSON object. */
  public void json(Language language, Appendable out) throws IOException {
    CoverageData.json(this, language, out);
  }

  Basis basis() {
    return basis;
  }

  Coverage coverage() {
    return coverage;
  }

  List<Question> questions() {
    return questions;
  }

  CellFigure figure() {
    return figure;
  }

  /** Returns pillars, where the rows belong to them, then the whole grid. */
  List<Line> summary(Question question) {
    List<Line> lines = new ArrayList<>();
    Axis rows = coverage.setup().grid().rows();
    if (rows == Axis.STRATEGY || rows == Axis.PILLAR) {
      for (Pillar pillar : coverage.setup().framework().pillars()) {
        lines.add(new Line(pillar.id(), pillar.label(), coverage.pillar(question, pillar.id())));
      }
    }
    lines.add(new Line("", new Labels(Map.of()), coverage.summary(question)));
    return lines;
  }
}
