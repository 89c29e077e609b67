package org.evidencematrix.rules.item;

import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.citation.LanguageNames;
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

/** The language is not given by its two-letter code. */
public final class UnknownLanguage implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("unknown-language");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    String typed = item.language();
    if (!typed.isEmpty() && !LanguageNames.isCode(typed)) {
      problems.accept(problem(typed));
    }
  }

  private static Problem problem(String typed) {
    Problem.Builder problem =
        Problem.at(Place.value("language"), Message.of("unknown-language.message", "typed", typed))
            .label(Message.of("unknown-language.label"));
    Optional<String> code = LanguageNames.code(typed);
    if (code.isPresent()) {
      problem
          .help(Message.of("unknown-language.help", "code", code.get()))
          .mend(
              new Mend(
                  Message.of("unknown-language.mend", "code", code.get()),
                  Fix.Grade.SAFE,
                  FieldEdit.replace("language", code.get())));
    } else {
      problem.help(Message.of("unknown-language.help-unknown"));
    }
    return problem.build();
  }
}
