package org.evidencematrix.rules.item;

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

/** The DOI does not have the form of one. */
public final class MalformedDoi implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("malformed-doi");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.doi().isEmpty() || Doi.isWellFormed(item.doi().get())) {
      return;
    }
    String typed = item.doi().get();
    if (typed.isEmpty() || (Doi.registrantEnd(typed) < 0 && Doi.isAddress(typed))) {
      // Another rule's business.
      return;
    }
    problems.accept(problem(typed));
  }

  private static Problem problem(String typed) {
    String clean = Doi.withoutBlanks(typed).replace("%2F", "/").replace("%2f", "/");
    clean = clean.substring(0, clean.length() - Doi.trailing(clean));
    Problem.Builder problem =
        Problem.at(Place.value("doi"), Message.of(message(typed), "typed", typed))
            .label(Message.of("malformed-doi.label"));
    if (Doi.isWellFormed(clean)) {
      // Only blanks around it are certain; inside, a part may be missing.
      Fix.Grade grade = clean.equals(typed.strip()) ? Fix.Grade.SAFE : Fix.Grade.REVIEW;
      problem
          .help(Message.of("malformed-doi.help", "doi", clean))
          .mend(
              new Mend(
                  Message.of("malformed-doi.mend", "doi", clean),
                  grade,
                  FieldEdit.replace("doi", clean)));
    } else {
      problem.help(Message.of("malformed-doi.help-form"));
    }
    return problem.build();
  }

  private static String message(String typed) {
    if (Doi.holdsBlank(typed)) {
      return "malformed-doi.message-blank";
    }
    if (Doi.registrantEnd(typed) > 0 && Doi.trailing(typed) > 0) {
      return "malformed-doi.message-trailing";
    }
    return "malformed-doi.message";
  }
}
