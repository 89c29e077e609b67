package org.evidencematrix.rules.item;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.Resolution;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.vocabulary.Nearest;

/** A region is not given by its id. */
public final class UnknownRegion implements ItemRule {
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
        problems.accept(problem(id, Paths.entry("regions", i), context));
      }
    }
  }

  private static Problem problem(String typed, String path, RuleContext context) {
    Problem.Builder problem =
        Problem.at(Place.value(path), Message.of("unknown-region.message", "typed", typed))
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
