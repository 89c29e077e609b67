package org.evidencematrix.rules.item;

import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A review's last search lies after its publication, or too long ago to be meant. */
public final class ImpossibleLastSearch implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("impossible-last-search");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.lastSearch().isEmpty()) {
      return;
    }
    int searched = item.lastSearch().getAsInt();
    if (searched < Years.EARLIEST) {
      problems.accept(
          Problem.at(
                  Place.value("last-search"),
                  Message.of(
                      "impossible-last-search.message-early",
                      "searched",
                      searched,
                      "earliest",
                      Years.EARLIEST))
              .help(Message.of("impossible-last-search.help"))
              .build());
      return;
    }
    // A year still to come is another rule's business; a protocol says what is planned.
    boolean after = item.year() != 0 && searched > item.year();
    if (after && searched <= context.date().getYear() && !Designs.isProtocol(item)) {
      problems.accept(
          Problem.at(
                  Place.value("last-search"),
                  Message.of(
                      "impossible-last-search.message", "searched", searched, "year", item.year()))
              .note(Message.of("impossible-last-search.note"), Place.value("year"))
              .help(Message.of("impossible-last-search.help"))
              .dependsOn("year", "design")
              .build());
    }
  }
}
