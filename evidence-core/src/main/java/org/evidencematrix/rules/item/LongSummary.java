package org.evidencematrix.rules.item;

import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** The summary is longer than the settings of the matrix allow. */
public final class LongSummary implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("long-summary");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    int limit = context.info().summaryLimit();
    String summary = item.summary();
    // A text has never more characters than UTF-16 units, so most need no counting.
    if (summary.length() <= limit) {
      return;
    }
    int length = summary.codePointCount(0, summary.length());
    if (length > limit) {
      problems.accept(
          Problem.at(
                  Place.value("summary"),
                  Message.of("long-summary.message", "length", length, "limit", limit))
              .help(Message.of("long-summary.help", "limit", limit))
              .build());
    }
  }
}
