package org.evidencematrix.cli.command;

import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Explanation;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.report.Basis;
import org.evidencematrix.report.ExplanationReport;
import picocli.CommandLine.Option;

/** Which cell to explain instead of showing the grid. */
final class ExplainedCell {
  private final GridAxes grid;

  @Option(
      names = "--explain",
      paramLabel = "CELL",
      order = 30,
      description =
          "Show how the coverage of one cell came about instead, such as effect/plan-hr-data/L"
              + " (question/row/column).")
  private String explained = "";

  ExplainedCell(GridAxes grid) {
    this.grid = grid;
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
    Cell cell = grid.cell("--explain", explained, coverage);
    return Optional.of(Explanation.of(coverage, cell, matrix.items()));
  }
}
