package org.evidencematrix.rules.item;

import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.citation.Doi;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** The address leads to another DOI than the one that is given. */
public final class DifferentDoiInUrl implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.warning("different-doi-in-url");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.doi().isEmpty() || item.url().isEmpty() || !Doi.isWellFormed(item.doi().get())) {
      return;
    }
    Optional<String> other = Doi.ofResolver(item.url().get());
    // A DOI is the same in capitals and in small letters.
    if (other.isPresent() && !other.get().equalsIgnoreCase(item.doi().get())) {
      problems.accept(
          Problem.at(
                  Place.value("url"),
                  Message.of(
                      "different-doi-in-url.message",
                      "typed",
                      item.url().get(),
                      "doi",
                      item.doi().get()))
              .note(Message.of("different-doi-in-url.note"), Place.value("doi"))
              .help(Message.of("different-doi-in-url.help"))
              .dependsOn("doi")
              .build());
    }
  }
}
