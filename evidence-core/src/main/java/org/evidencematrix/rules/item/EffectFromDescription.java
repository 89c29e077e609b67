package org.evidencematrix.rules.item;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Design;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A finding on whether something works, from a design that cannot show it. */
public final class EffectFromDescription implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("effect-from-description");
  private static final Optional<Question> EFFECT = Optional.of(Question.EFFECT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    // A protocol states the question that it will answer.
    if (item.design().isEmpty() || Designs.isProtocol(item)) {
      return;
    }
    Design design = context.vocabulary().designs().get(item.design());
    if (design == null || design.effectTier() > 0) {
      return;
    }
    List<Finding> findings = item.findings();
    for (int i = 0; i < findings.size(); i++) {
      if (findings.get(i).question().equals(EFFECT)) {
        String path = Paths.field(i, "question");
        problems.accept(
            Problem.at(
                    Place.value(path),
                    Message.of("effect-from-description.message", "design", item.design()))
                .note(Message.of("effect-from-description.note"), Place.value("design"))
                .help(Message.of("effect-from-description.help"))
                .mend(
                    new Mend(
                        Message.of("effect-from-description.mend"),
                        Fix.Grade.REVIEW,
                        FieldEdit.replace(path, Question.UNDERSTANDING.code())))
                .dependsOn("design")
                .build());
      }
    }
  }
}
