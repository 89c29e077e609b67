package org.evidencematrix.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Explanation;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.coverage.FilterResult;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.IncomeReading;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.report.Basis;
import org.evidencematrix.report.ExplanationReport;
import picocli.CommandLine.Option;

/** Which grid to look at, and which findings count. */
final class GridOptions {
  private final CommonOptions common;
  private final Set<Question> questions = new LinkedHashSet<>();
  private Grid grid = Grid.DEFAULT;
  private Axis rows = Axis.STRATEGY;
  private Axis columns = Axis.INCOME;

  @Option(
      names = "--where",
      paramLabel = "FILTER",
      order = 6,
      description =
          "Conditions such as 'strategy=plan-hr-data income=L,LM year>=2010 tier>=3 country!=USA':"
              + " blanks mean and, commas mean or.")
  private List<String> where = new ArrayList<>();

  @Option(
      names = "--explain",
      paramLabel = "CELL",
      order = 30,
      description =
          "Show how the coverage of one cell came about instead, such as effect/plan-hr-data/L"
              + " (question/row/column).")
  private String explained = "";

  GridOptions(CommonOptions common) {
    this.common = common;
  }

  @Option(
      names = "--question",
      paramLabel = "QUESTION",
      order = 1,
      description =
          "One question only: effect (what works) or understanding (need and practice); default:"
              + " each apart.")
  void setQuestion(String typed) {
    questions.add(
        Question.parse(typed)
            .orElseThrow(() -> common.wrongValue("--question", typed, "effect", "understanding")));
  }

  @Option(
      names = "--rows",
      paramLabel = "AXIS",
      order = 2,
      description = "What the rows are, such as pillar, cadre or outcome (default: strategy).")
  void setRows(String typed) {
    rows = axis("--rows", typed);
  }

  @Option(
      names = "--columns",
      paramLabel = "AXIS",
      order = 3,
      description = "What the columns are, such as region, country or period (default: income).")
  void setColumns(String typed) {
    columns = axis("--columns", typed);
  }

  @Option(
      names = "--regions",
      paramLabel = "SCHEME",
      order = 4,
      description = "Regions of whom: wb, unicef or m49 (default: wb).")
  void setRegions(String typed) {
    grid =
        grid.withScheme(
            RegionScheme.parse(typed)
                .orElseThrow(() -> common.wrongValue("--regions", typed, "wb", "unicef", "m49")));
  }

  @Option(
      names = "--income",
      paramLabel = "READING",
      order = 5,
      description =
          "A country's income class at the time of the data (then) or of the newest fiscal year"
              + " (current); default: then.")
  void setIncome(String typed) {
    grid =
        grid.withIncome(
            IncomeReading.parse(typed)
                .orElseThrow(() -> common.wrongValue("--income", typed, "then", "current")));
  }

  private Axis axis(String option, String typed) {
    return Axis.parse(typed)
        .orElseThrow(
            () ->
                common.wrongValue(
                    option, typed, Axis.listed().stream().map(Axis::id).toArray(String[]::new)));
  }

  /** Returns the questions, in their order; both where none was asked for. */
  List<Question> questions() {
    return Arrays.stream(Question.values())
        .filter(q -> questions.isEmpty() || questions.contains(q))
        .toList();
  }

  /** Returns the grid, filter and date for a matrix. */
  Setup setup(Matrix matrix, MatrixOptions options) {
    if (rows == columns) {
      throw common.usage(common.say("grid.same", "axis", rows.id()));
    }
    Grid asked = new Grid(rows, columns, grid.scheme(), grid.income());
    return Setup.of(matrix, asked).withDate(options.date(matrix)).withFilter(filter(matrix));
  }

  private Filter filter(Matrix matrix) {
    return filter(where, matrix, common);
  }

  /** Returns the filter that was typed. */
  static Filter filter(List<String> typed, Matrix matrix, CommonOptions common) {
    FilterResult result =
        Filter.parse(String.join(" ", typed), matrix.framework(), matrix.vocabulary());
    if (result instanceof FilterResult.Parsed parsed) {
      return parsed.filter();
    }
    FilterResult.Rejected rejected = (FilterResult.Rejected) result;
    List<String> sentences =
        rejected.sentences(common.language()).stream().map(TerminalText::clean).toList();
    throw common.usage(String.join("\n", sentences));
  }

  /** Tells whether a cell is to be explained, for which its items are needed. */
  boolean explains() {
    return !explained.isEmpty();
  }

  /** Tells whether the rows are strategies. */
  boolean hasStrategyRows() {
    return rows == Axis.STRATEGY;
  }

  /** Returns the explanation of the cell that was asked for, if one was. */
  Optional<ExplanationReport> explanation(Coverage coverage, Matrix matrix, Basis basis) {
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
    return Optional.of(
        new ExplanationReport(basis, Explanation.of(coverage, cell, matrix.items())));
  }

  private String value(String typed, List<AxisValue> values) {
    List<String> ids = values.stream().map(AxisValue::id).toList();
    if (!ids.contains(typed)) {
      throw common.wrongValue("--explain", typed, ids.toArray(String[]::new));
    }
    return typed;
  }
}
