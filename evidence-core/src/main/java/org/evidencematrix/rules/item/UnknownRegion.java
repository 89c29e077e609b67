package org.evidencematrix.rules.item;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.Resolution;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Ballot;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.vocabulary.Nearest;

/** A region is not given by its id. */
public final class UnknownRegion implements ItemRule, MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("unknown-region");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    List<String> ids = item.regions();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (!id.isEmpty() && context.regions().byId(id).isEmpty()) {
        String path = Paths.entry("regions", i);
        problems.accept(problem(id, path, Place.value(path), context));
      }
    }
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.searches().size(); i++) {
      List<String> ids = matrix.searches().get(i).covers().regions();
      for (int k = 0; k < ids.size(); k++) {
        if (!ids.get(k).isEmpty() && context.regions().byId(ids.get(k)).isEmpty()) {
          String path = Paths.entry("covers.regions", k);
          problems.accept(problem(ids.get(k), path, Place.search(i, path), context));
        }
      }
    }
    for (int i = 0; i < matrix.rounds().size(); i++) {
      List<Ballot> ballots = matrix.rounds().get(i).ballots();
      for (int b = 0; b < ballots.size(); b++) {
        String id = ballots.get(b).region().orElse("");
        if (!id.isEmpty() && context.regions().byId(id).isEmpty()) {
          String path = "ballots[" + b + "].region";
          problems.accept(problem(id, path, Place.round(i, path), context));
        }
      }
    }
  }

  private static Problem problem(String typed, String path, Place place, RuleContext context) {
    Problem.Builder problem =
        Problem.at(place, Message.of("unknown-region.message", "typed", typed))
            .label(Message.of("unknown-region.label"));
    Optional<Region> named = context.regions().resolve(typed);
    if (named.isPresent()) {
      suggest(problem, "unknown-region.help", named.get().id(), path, Fix.Grade.SAFE);
    } else if (context.countries().resolve(typed) instanceof Resolution.Resolved country) {
      problem.help(Message.of("unknown-region.help-country", "code", country.country().alpha3()));
    } else {
      List<String> ids = context.regions().all().stream().map(Region::id).toList();
      Nearest.to(typed, ids)
          .ifPresentOrElse(
              id -> suggest(problem, "unknown-region.help-nearest", id, path, Fix.Grade.REVIEW),
              () -> problem.help(Message.of("unknown-region.help-unknown")));
    }
    return problem.build();
  }

  private static void suggest(
      Problem.Builder problem, String help, String id, String path, Fix.Grade grade) {
    problem
        .help(Message.of(help, "id", id))
        .mend(
            new Mend(
                Message.of("unknown-region.mend", "id", id), grade, FieldEdit.replace(path, id)));
  }
}
