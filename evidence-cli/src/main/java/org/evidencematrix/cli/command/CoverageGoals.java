package org.evidencematrix.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Strategy;
import picocli.CommandLine.Option;

/** Mean coverages that pillars and strategies must reach. */
final class CoverageGoals {
  private static final Pattern GOAL =
      Pattern.compile("(effect|understanding):([a-z0-9-]+)=([01]?\\.[0-9]+|[01])");

  private record Goal(Question question, String place, double least, String typed) {}

  private final CommonOptions common;
  private final List<Goal> goals = new ArrayList<>();

  CoverageGoals(CommonOptions common) {
    this.common = common;
  }

  @Option(
      names = "--min-coverage",
      paramLabel = "GOAL",
      order = 20,
      description =
          "Exit with 1 where the mean coverage of a pillar or strategy is lower, such as"
              + " effect:plan=.3; may be given several times.")
  void setGoals(List<String> typed) {
    goals.clear();
    for (String each : typed) {
      Matcher matcher = GOAL.matcher(each);
      if (!matcher.matches() || Double.parseDouble(matcher.group(3)) > 1) {
        throw common.usage(common.say("goal.form", "typed", each));
      }
      goals.add(
          new Goal(
              Question.parse(matcher.group(1)).orElseThrow(),
              matcher.group(2),
              Double.parseDouble(matcher.group(3)),
              each));
    }
  }

  /** Ends the command in words where a goal names nothing of the framework. */
  void check(Framework framework) {
    for (Goal goal : goals) {
      if (framework.pillar(goal.place()).isEmpty() && framework.strategy(goal.place()).isEmpty()) {
        List<String> known = new ArrayList<>();
        framework.pillars().forEach(p -> known.add(p.id()));
        framework.strategies().stream().map(Strategy::id).forEach(known::add);
        throw common.wrongValue("--min-coverage", goal.place(), known.toArray(String[]::new));
      }
    }
  }

  /** Tells whether {@link #missed} will go through the items. */
  boolean needItems(FilteredGrid grid) {
    return !goals.isEmpty() && !grid.hasStrategyRows();
  }

  /**
   * Tells on standard error which goals are missed.
   *
   * @return whether any is
   */
  boolean missed(Coverage coverage, Iterable<Item> items) {
    if (goals.isEmpty()) {
      return false;
    }
    Coverage byStrategy =
        coverage.setup().grid().rows() == Axis.STRATEGY
            ? coverage
            : Coverage.of(byStrategy(coverage.setup()), items);
    boolean missed = false;
    for (Goal goal : goals) {
      double reached = reached(goal, byStrategy);
      if (reached < goal.least()) {
        missed = true;
        common
            .console()
            .tell(
                common.say(
                    "goal.missed",
                    "place",
                    goal.question().code() + ':' + goal.place(),
                    "reached",
                    String.format(Locale.ROOT, "%.3f", reached),
                    "least",
                    String.format(Locale.ROOT, "%.3f", goal.least())));
      }
    }
    return missed;
  }

  private static Setup byStrategy(Setup setup) {
    Grid grid = setup.grid();
    Axis columns = grid.columns() == Axis.STRATEGY ? Axis.INCOME : grid.columns();
    return setup.withGrid(new Grid(Axis.STRATEGY, columns, grid.scheme(), grid.income()));
  }

  private static double reached(Goal goal, Coverage coverage) {
    if (coverage.setup().framework().pillar(goal.place()).isPresent()) {
      return coverage.pillar(goal.question(), goal.place()).coverage();
    }
    AxisValue row =
        coverage.classifiedRows().stream()
            .filter(r -> r.id().equals(goal.place()))
            .findFirst()
            .orElseThrow();
    return coverage.summary(goal.question(), row).coverage();
  }
}
