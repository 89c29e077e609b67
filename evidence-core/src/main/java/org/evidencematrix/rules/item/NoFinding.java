package org.evidencematrix.rules.item;

import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** Nothing says what the source speaks to. */
public final class NoFinding implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("no-finding");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.findings().isEmpty()) {
      problems.accept(
          Problem.at(Place.value("findings"), Message.of("no-finding.message"))
              .help(Message.of("no-finding.help"))
              .build());
    }
  }
}
