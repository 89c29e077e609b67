package org.evidencematrix.rules.matrix;

import java.util.List;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Exemption;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.rules.Run;
import org.evidencematrix.rules.RunRule;

/** An exception to a rule that silences nothing. */
public final class UnneededExemption implements RunRule {
  private static final RuleInfo INFO = RuleInfo.error("unneeded-exemption");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Run run, Consumer<Problem> problems) {
    List<Run.Exempted> exemptions = run.exemptions();
    for (int i = 0; i < exemptions.size(); i++) {
      Exemption exemption = exemptions.get(i).exemption();
      switch (exemptions.get(i).use()) {
        case UNKNOWN_RULE -> report(i, "rule", exemption.rule(), problems);
        case UNKNOWN_ITEM -> report(i, "item", exemption.item(), problems);
        case REPEATED -> report(i, "rule", "repeated", exemption, problems);
        case UNUSED -> report(i, "rule", "unused", exemption, problems);
        case USED, NOT_JUDGED -> {}
      }
    }
  }

  private static void report(int index, String field, String typed, Consumer<Problem> problems) {
    problems.accept(
        Problem.at(
                Place.exemption(index, field),
                Message.of("unneeded-exemption.message-unknown-" + field, "typed", typed))
            .help(Message.of("unneeded-exemption.help-unknown-" + field))
            .build());
  }

  private static void report(
      int index, String field, String variant, Exemption exemption, Consumer<Problem> problems) {
    problems.accept(
        Problem.at(
                Place.exemption(index, field),
                Message.of(
                    "unneeded-exemption.message-" + variant,
                    "typed",
                    exemption.rule(),
                    "item",
                    exemption.item()))
            .help(Message.of("unneeded-exemption.help"))
            .build());
  }
}
