package org.evidencematrix.rules.item;

import java.util.OptionalInt;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** The sample has no members, or fewer than none. */
public final class ImpossibleSample implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("impossible-sample");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.sample().isEmpty()) {
      return;
    }
    OptionalInt size = item.sample().get().size();
    if (size.isPresent() && size.getAsInt() < 1) {
      problems.accept(
          Problem.at(
                  Place.value("sample.size"),
                  Message.of("impossible-sample.message", "size", size.getAsInt()))
              .help(Message.of("impossible-sample.help"))
              .build());
    }
  }
}
