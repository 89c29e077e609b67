package org.evidencematrix.cli.command;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Explanation;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.report.Basis;
import org.evidencematrix.report.ExplanationReport;
import picocli.CommandLine.Option;

/** Which cell to explain instead of showing the grid. */
final class ExplainedCell {
  private final CommonOptions common;

  @Option(
      names = "--explain",
      paramLabel = "CELL",
      order = 30,
      description =
          "Show how the coverage of one cell came about instead, such as effect/plan-hr-data/L"
              + " (question/row/column).")
  private String explained = "";

  ExplainedCell(CommonOptions common) {
    this.common = common;
  }

  /** Tells whether a cell is to be explained, for which its items are needed. */
  boolean explains() {
    return !explained.isEmpty();
  }

  /** Returns the explanation of the cell that was asked for, if one was. */
  Optional<ExplanationReport> explanation(Coverage coverage, Matrix matrix, Basis basis) {
    return explained(coverage, matrix)
        .map(explanation -> new ExplanationReport(basis, explanation));
  }

  /** Returns the explanation of the cell that was asked for and of its rank, if one was. */
  Optional<ExplanationReport> explanation(GapAnalysis analysis, Matrix matrix, Basis basis) {
    return explained(analysis.coverage(), matrix)
        .map(explanation -> new ExplanationReport(basis, explanation, analysis));
  }

  private Optional<Explanation> explained(Coverage coverage, Matrix matrix) {
    if (explained.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = explained.split("/", -1);
    if (parts.length != 3) {
      throw common.usage(common.say("explain.cell-form", "typed", explained));
    }
    Question question =
        Question.parse(parts[0])
            .orElseThrow(() -> common.wrongValue("--explain", parts[0], "effect", "understanding"));
    Cell cell =
        coverage.cell(
            question, value(parts[1], coverage.rows()), value(parts[2], coverage.columns()));
    return Optional.of(Explanation.of(coverage, cell, matrix.items()));
  }

  private String value(String typed, List<AxisValue> values) {
    List<String> ids = values.stream().map(AxisValue::id).toList();
    if (!ids.contains(typed)) {
      throw common.wrongValue("--explain", typed, ids.toArray(String[]::new));
    }
    return typed;
  }
}
