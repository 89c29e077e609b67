package org.evidencematrix.rules.item;

import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** There is no summary. */
public final class MissingSummary implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("missing-summary");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.summary().isBlank()) {
      problems.accept(
          Problem.at(Place.value("summary"), Message.of("missing-summary.message"))
              .help(Message.of("missing-summary.help"))
              .build());
    }
  }
}
