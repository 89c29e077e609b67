package org.evidencematrix.rules.item;

import java.util.List;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A finding says that something got better or worse, but not what. */
public final class DirectionWithoutOutcome implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("direction-without-outcome");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    List<Finding> findings = item.findings();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (finding.outcome().isEmpty()
          && finding.direction().isPresent()
          && pointsSomewhere(finding.direction().get())) {
        problems.accept(
            Problem.at(
                    Place.value(Paths.field(i, "direction")),
                    Message.of(
                        "direction-without-outcome.message",
                        "typed",
                        finding.direction().get().code()))
                .help(Message.of("direction-without-outcome.help"))
                .dependsOn(Paths.field(i, "outcome"))
                .build());
      }
    }
  }

  private static boolean pointsSomewhere(Direction direction) {
    return switch (direction) {
      case FAVOURABLE, UNFAVOURABLE, MIXED, NO_EFFECT -> true;
      case DESCRIPTIVE, NOT_REPORTED -> false;
    };
  }
}
