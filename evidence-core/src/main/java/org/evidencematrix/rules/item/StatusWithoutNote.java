package org.evidencematrix.rules.item;

import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Status;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A source is marked as retracted, withdrawn or doubted, and nothing says why. */
public final class StatusWithoutNote implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("status-without-note");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.status() != Status.CURRENT
        && (item.statusNote().isEmpty() || item.statusNote().get().isBlank())) {
      problems.accept(
          Problem.at(
                  Place.value("status"),
                  Message.of("status-without-note.message", "typed", item.status().code()))
              .help(Message.of("status-without-note.help"))
              .dependsOn("status-note")
              .build());
    }
  }
}
