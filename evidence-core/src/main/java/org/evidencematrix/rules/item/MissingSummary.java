package org.evidencematrix.rules.item;

import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.SummaryText;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** There is no summary, or one without words. */
public final class MissingSummary implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("missing-summary");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    String summary = item.summary().strip();
    if (!SummaryText.hasWords(summary)) {
      Message message =
          summary.isEmpty()
              ? Message.of("missing-summary.message")
              : Message.of("missing-summary.message-no-words", "typed", summary);
      problems.accept(
          Problem.at(Place.value("summary"), message)
              .help(Message.of("missing-summary.help"))
              .build());
    }
  }
}
