package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.cli.console.ProductVersion;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Condition;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.gaps.Draws;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapOptions;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.planning.Added;
import org.evidencematrix.planning.Plan;
import org.evidencematrix.planning.PlanOptions;
import org.evidencematrix.planning.StudyType;
import org.evidencematrix.planning.WhatIf;
import org.evidencematrix.report.PlanReport;
import org.evidencematrix.report.WhatIfReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what further studies would do. */
@Command(
    name = "what-if",
    header = "Shows which studies would close a gap, or plans the studies that close most.",
    footer = {
      "evidence what-if effect/plan-hr-data/L",
      "evidence what-if effect/plan-hr-data/L --add randomized-trial:2",
      "evidence what-if --budget 5 --where 'income=L,LM'"
    })
public final class WhatIfCommand implements Callable<Integer> {
  private static final List<Band> TARGETS = List.of(Band.LIMITED, Band.MODERATE, Band.SUBSTANTIAL);
  private static final int MOST = 1000;

  /** The formats. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final GridAxes grid;
  @Mixin private final OutputOptions<Format> output;

  @Parameters(
      arity = "0..1",
      paramLabel = "CELL",
      description = "A cell such as effect/plan-hr-data/L (question/row/column).")
  private String typedCell = "";

  private final List<Band> targets = new ArrayList<>(TARGETS);
  private int budget;
  private int cells = 1;

  @Option(
      names = "--add",
      paramLabel = "DESIGN[:COUNT]",
      order = 11,
      split = ",",
      description = "Imagine these studies in the cell and show it before and after.")
  private List<String> add = new ArrayList<>();

  @Option(
      names = "--design",
      paramLabel = "DESIGN",
      order = 13,
      description =
          "The design of planned studies (default: of the strongest designs the one that the"
              + " field has used most often for the question).")
  private String design = "";

  @Option(
      names = "--appraised",
      order = 15,
      description = "Take the studies of --add and --budget as well appraised: tiers above 3.")
  private boolean appraised;

  @Option(
      names = "--where",
      paramLabel = "FILTER",
      order = 16,
      description =
          "Plan only in these cells, such as 'income=L,LM strategy!=plan-hr-data question=effect':"
              + " names are the axes of the grid, pillar and question.")
  private List<String> where = new ArrayList<>();

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public WhatIfCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    grid = new GridAxes(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Option(
      names = "--to",
      paramLabel = "BAND",
      order = 10,
      split = ",",
      description = "Only routes to these bands: limited, moderate, substantial (default: each).")
  void setTargets(List<String> typed) {
    targets.clear();
    for (String each : typed) {
      targets.add(
          TARGETS.stream()
              .filter(band -> band.id().equals(each))
              .findFirst()
              .orElseThrow(
                  () ->
                      common.wrongValue(
                          "--to", each, TARGETS.stream().map(Band::id).toArray(String[]::new))));
    }
  }

  @Option(
      names = "--budget",
      paramLabel = "N",
      order = 12,
      description = "Plan so many studies over the whole grid, the one that closes most first.")
  void setBudget(String typed) {
    budget = number("--budget", typed, MOST);
  }

  @Option(
      names = "--cells",
      paramLabel = "N",
      order = 14,
      description =
          "How many cells of one row a planned study may fill at most (default: 1, one strategy"
              + " in one group of countries).")
  void setCells(String typed) {
    cells = number("--cells", typed, 10);
  }

  private int number(String option, String typed, int most) {
    if (typed.matches("[1-9][0-9]{0,3}") && Integer.parseInt(typed) <= most) {
      return Integer.parseInt(typed);
    }
    throw common.usage(
        common.say("what-if.number", "typed", typed, "option", option, "most", most));
  }

  @Override
  public Integer call() throws IOException {
    if (typedCell.isEmpty() == (budget == 0)) {
      throw common.usage(common.say("what-if.either"));
    }
    if (budget > 0 && !add.isEmpty()) {
      throw common.usage(common.say("what-if.add-plan"));
    }
    Matrix read = matrix.load();
    Setup setup = grid.setup(read, matrix);
    GapAnalysis analysis =
        GapAnalysis.of(
            setup,
            read.items(),
            GapOptions.of(setup.scoring()).withQuestions(grid.questions()).withDraws(Draws.NONE));
    if (budget > 0) {
      plan(read, analysis);
    } else {
      cell(analysis);
    }
    return ExitCode.FINE;
  }

  private void cell(GapAnalysis analysis) throws IOException {
    Cell cell = grid.cell("CELL", typedCell, analysis.coverage());
    List<Added> added = new ArrayList<>();
    for (String each : add) {
      int colon = each.lastIndexOf(':');
      String id = colon < 0 ? each : each.substring(0, colon);
      int count = colon < 0 ? 1 : number("--add", each.substring(colon + 1), MOST);
      added.add(new Added(type("--add", id, cell.question(), analysis), count));
    }
    WhatIfReport report =
        new WhatIfReport(
            WhatIf.of(analysis),
            cell,
            added,
            added.isEmpty() ? targets : List.of(),
            ProductVersion.text());
    output.write(
        (format, look, out) -> {
          switch (format) {
            case TEXT -> report.text(common.language(), look.width(), look.color(), out);
            case MARKDOWN -> report.markdown(common.language(), out);
            case JSON -> report.json(common.language(), out);
          }
        });
  }

  private StudyType type(String option, String id, Question question, GapAnalysis analysis) {
    var vocabulary = analysis.coverage().setup().vocabulary();
    if (vocabulary.design(id).isEmpty()) {
      throw common.wrongValue(option, id, vocabulary.designs().keySet().toArray(String[]::new));
    }
    return StudyType.of(vocabulary, question, id, appraised)
        .orElseThrow(
            () ->
                common.usage(
                    common.say("what-if.no-weight", "design", id, "question", question.code())));
  }

  private void plan(Matrix read, GapAnalysis analysis) throws IOException {
    Map<Question, StudyType> types = new EnumMap<>(Question.class);
    for (Question question : grid.questions()) {
      if (!design.isEmpty()) {
        types.put(question, type("--design", design, question, analysis));
      } else {
        usual(read, question).ifPresent(type -> types.put(question, type));
      }
    }
    Plan plan = Plan.of(analysis, new PlanOptions(budget, cells, types, only(read, analysis)));
    boolean voted = analysis.ranking().stream().anyMatch(gap -> gap.need() != 1);
    PlanReport report =
        new PlanReport(plan, analysis.coverage().setup(), voted, ProductVersion.text());
    output.write(
        (format, look, out) -> {
          switch (format) {
            case TEXT -> report.text(common.language(), look.width(), look.color(), out);
            case MARKDOWN -> report.markdown(common.language(), out);
            case JSON -> report.json(common.language(), out);
          }
        });
  }

  private Optional<StudyType> usual(Matrix read, Question question) {
    Optional<StudyType> usual = StudyType.usual(read.vocabulary(), question, read.items());
    return appraised
        ? usual.flatMap(
            type -> StudyType.of(read.vocabulary(), question, type.designs().get(0), true))
        : usual;
  }

  /** A filter of findings cannot be used as it is: here it is cells that are chosen. */
  private Predicate<Cell> only(Matrix read, GapAnalysis analysis) {
    Setup setup = analysis.coverage().setup();
    Axis rows = setup.grid().rows();
    Axis columns = setup.grid().columns();
    Set<String> known = new java.util.LinkedHashSet<>(List.of(rows.id(), columns.id(), "question"));
    if (rows == Axis.STRATEGY || columns == Axis.STRATEGY) {
      known.add(Axis.PILLAR.id());
    }
    List<Condition> conditions = GridAxes.filter(where, read, common).conditions();
    for (Condition condition : conditions) {
      boolean equality =
          condition.operator() == Condition.Operator.IS
              || condition.operator() == Condition.Operator.IS_NOT;
      if (!known.contains(condition.key()) || !equality) {
        throw common.usage(
            common.say("what-if.where", "typed", condition, "allowed", String.join(", ", known)));
      }
    }
    return cell -> conditions.stream().allMatch(c -> holds(c, cell, rows, columns, read));
  }

  private static boolean holds(
      Condition condition, Cell cell, Axis rows, Axis columns, Matrix read) {
    String key = condition.key();
    boolean pillar = key.equals(Axis.PILLAR.id()) && rows != Axis.PILLAR && columns != Axis.PILLAR;
    String strategy = rows == Axis.STRATEGY ? cell.row().id() : cell.column().id();
    String value =
        key.equals("question")
            ? cell.question().code()
            : pillar
                ? read.framework().strategy(strategy).map(s -> s.pillar()).orElse("")
                : key.equals(rows.id()) ? cell.row().id() : cell.column().id();
    return condition.values().contains(value) == (condition.operator() == Condition.Operator.IS);
  }
}
