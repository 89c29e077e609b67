package org.evidencematrix.rules.item;

import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A year of publication too long ago to be meant, such as 1018. */
public final class ImpossibleYear implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("impossible-year");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    // 0 stands for a year that was not given.
    if (item.year() != 0 && item.year() < Years.EARLIEST) {
      problems.accept(
          Problem.at(
                  Place.value("year"),
                  Message.of(
                      "impossible-year.message", "year", item.year(), "earliest", Years.EARLIEST))
              .help(Message.of("impossible-year.help"))
              .build());
    }
  }
}
