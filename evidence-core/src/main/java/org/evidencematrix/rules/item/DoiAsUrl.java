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

/** The DOI is given as an address or with {@code doi:} before it. */
public final class DoiAsUrl implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("doi-as-url");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.doi().isEmpty() || Doi.registrantEnd(item.doi().get()) > 0) {
      return;
    }
    String typed = item.doi().get();
    if (!Doi.isAddress(typed)) {
      return;
    }
    Problem.Builder problem =
        Problem.at(Place.value("doi"), Message.of("doi-as-url.message", "typed", typed))
            .label(Message.of("doi-as-url.label"));
    Optional<String> sure = Doi.ofResolver(typed);
    Optional<String> likely = sure.isPresent() ? sure : Doi.inPath(typed);
    if (likely.isPresent()) {
      String doi = likely.get();
      problem
          .help(Message.of("doi-as-url.help", "doi", doi))
          .mend(
              new Mend(
                  Message.of("doi-as-url.mend", "doi", doi),
                  sure.isPresent() ? Fix.Grade.SAFE : Fix.Grade.REVIEW,
                  FieldEdit.replace("doi", doi)));
    } else {
      problem.help(Message.of("doi-as-url.help-no-doi"));
    }
    problems.accept(problem.build());
  }
}
