package org.evidencematrix.rules.item;

import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/**
 * Nothing says where title, authors and year were checked, and there is no DOI to check them by.
 */
public final class UnverifiedSource implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.warning("unverified-source");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    // Without any source at all there is nothing to verify yet: another rule's business.
    if (item.verifiedAt().isEmpty() && item.doi().isEmpty() && item.url().isPresent()) {
      problems.accept(
          Problem.at(Place.value("verified-at"), Message.of("unverified-source.message"))
              .help(Message.of("unverified-source.help"))
              .dependsOn("doi", "url")
              .build());
    }
  }
}
