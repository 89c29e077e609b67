package org.evidencematrix.cli.command;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.coverage.FilterResult;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.IncomeReading;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import picocli.CommandLine.Option;

/** Which grid to look at. */
class GridAxes {
  final CommonOptions common;
  private final Set<Question> questions = new LinkedHashSet<>();
  private Grid grid = Grid.DEFAULT;
  Axis rows = Axis.STRATEGY;
  private Axis columns = Axis.INCOME;

  GridAxes(CommonOptions common) {
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

  /** Tells whether the rows are strategies. */
  boolean hasStrategyRows() {
    return rows == Axis.STRATEGY;
  }

  /** Returns which findings count: all of them. */
  Filter filter(Matrix matrix) {
    return Filter.NONE;
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

  /**
   * Returns the cell of a name such as {@code effect/plan-hr-data/L}.
   *
   * @param option who took the name, for messages
   */
  Cell cell(String option, String typed, Coverage coverage) {
    String[] parts = typed.split("/", -1);
    if (parts.length != 3) {
      throw common.usage(common.say("explain.cell-form", "typed", typed));
    }
    Question question =
        Question.parse(parts[0])
            .orElseThrow(() -> common.wrongValue(option, parts[0], "effect", "understanding"));
    return coverage.cell(
        question,
        value(option, parts[1], coverage.rows()),
        value(option, parts[2], coverage.columns()));
  }

  private String value(String option, String typed, List<AxisValue> values) {
    List<String> ids = values.stream().map(AxisValue::id).toList();
    if (!ids.contains(typed)) {
      throw common.wrongValue(option, typed, ids.toArray(String[]::new));
    }
    return typed;
  }
}
