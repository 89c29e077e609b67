package org.evidencematrix.rules.item;

import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.citation.Doi;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** The address is that of a DOI, and the DOI itself is not given. */
public final class DoiOnlyInUrl implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.warning("doi-only-in-url");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.doi().isPresent() || item.url().isEmpty()) {
      return;
    }
    Optional<String> doi = Doi.ofResolver(item.url().get());
    if (doi.isPresent()) {
      problems.accept(
          Problem.at(
                  Place.value("url"),
                  Message.of("doi-only-in-url.message", "typed", item.url().get()))
              .help(Message.of("doi-only-in-url.help", "doi", doi.get()))
              .mend(
                  new Mend(
                      Message.of("doi-only-in-url.mend", "doi", doi.get()),
                      Fix.Grade.REVIEW,
                      FieldEdit.insertAfter("url", "doi", doi.get())))
              .dependsOn("doi")
              .build());
    }
  }
}
