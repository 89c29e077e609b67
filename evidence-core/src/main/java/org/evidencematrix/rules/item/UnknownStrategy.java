package org.evidencematrix.rules.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Ballot;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.rules.BallotPaths;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.vocabulary.Nearest;

/** A finding, a search or a ballot names a strategy that the framework does not have as an id. */
public final class UnknownStrategy implements ItemRule, MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("unknown-strategy");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    List<Finding> findings = item.findings();
    for (int i = 0; i < findings.size(); i++) {
      String id = findings.get(i).strategy();
      if (!id.isEmpty() && !context.strategies().containsKey(id)) {
        String path = Paths.field(i, "strategy");
        problems.accept(problem(id, path, Place.value(path), true, context));
      }
    }
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.searches().size(); i++) {
      List<String> ids = matrix.searches().get(i).covers().strategies();
      for (int k = 0; k < ids.size(); k++) {
        if (!context.strategies().containsKey(ids.get(k))) {
          String path = Paths.entry("covers.strategies", k);
          problems.accept(problem(ids.get(k), path, Place.search(i, path), true, context));
        }
      }
    }
    for (int i = 0; i < matrix.rounds().size(); i++) {
      List<Ballot> ballots = matrix.rounds().get(i).ballots();
      for (int b = 0; b < ballots.size(); b++) {
        for (String id : ballots.get(b).votes().keySet()) {
          if (!context.strategies().containsKey(id)) {
            String path = BallotPaths.vote(b, id);
            problems.accept(problem(id, path, Place.roundKey(i, path), false, context));
          }
        }
      }
    }
  }

  /**
   * Returns the problem.
   *
   * @param mendable whether the id is a value, which can be mended, and not a name
   */
  private static Problem problem(
      String typed, String path, Place place, boolean mendable, RuleContext context) {
    Problem.Builder problem =
        Problem.at(place, Message.of("unknown-strategy.message", "typed", typed))
            .label(Message.of("unknown-strategy.label"));
    Optional<Strategy> named = context.strategyNamed(typed);
    Optional<Pillar> pillar = pillar(typed, context);
    if (named.isPresent()) {
      suggest(problem, "unknown-strategy.help", named.get().id(), path, mendable, Fix.Grade.SAFE);
    } else if (pillar.isPresent()) {
      problem.help(
          Message.of(
              "unknown-strategy.help-pillar",
              "ids",
              String.join(", ", pillar.get().strategies().stream().map(Strategy::id).toList())));
    } else {
      Nearest.to(typed, context.strategies().keySet())
          .ifPresentOrElse(
              id ->
                  suggest(
                      problem,
                      "unknown-strategy.help-nearest",
                      id,
                      path,
                      mendable,
                      Fix.Grade.REVIEW),
              () ->
                  problem.help(
                      Message.of(
                          "unknown-strategy.help-unknown",
                          "ids",
                          String.join(
                              ", ", Nearest.ranked(typed, context.strategies().keySet(), 3)))));
    }
    return problem.build();
  }

  private static void suggest(
      Problem.Builder problem,
      String help,
      String id,
      String path,
      boolean mendable,
      Fix.Grade grade) {
    problem.help(Message.of(help, "id", id));
    if (mendable) {
      problem.mend(
          new Mend(
              Message.of("unknown-strategy.mend", "id", id), grade, FieldEdit.replace(path, id)));
    }
  }

  private static Optional<Pillar> pillar(String typed, RuleContext context) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return context.framework().pillars().stream()
        .filter(
            p ->
                p.id().equals(wanted)
                    || p.label().byLanguage().values().stream()
                        .anyMatch(label -> label.equalsIgnoreCase(wanted))
                    || p.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(wanted)))
        .findFirst();
  }
}
