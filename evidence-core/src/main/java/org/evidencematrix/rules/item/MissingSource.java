package org.evidencematrix.rules.item;

import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** Neither a DOI nor an address leads to the source. */
public final class MissingSource implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("missing-source");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.doi().isEmpty() && item.url().isEmpty()) {
      problems.accept(
          Problem.at(Place.value("url"), Message.of("missing-source.message"))
              .help(Message.of("missing-source.help"))
              .dependsOn("doi")
              .build());
    }
  }
}
