package org.evidencematrix.rules.item;

import java.util.List;
import java.util.function.Consumer;
import org.evidencematrix.geo.Resolution;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A country is given by a name that fits more than one, such as Congo. */
public final class AmbiguousCountry implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("ambiguous-country");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    check(item.countries(), Paths.ITEM, context, problems);
    List<Finding> findings = item.findings();
    for (int i = 0; i < findings.size(); i++) {
      check(findings.get(i).countries(), i, context, problems);
    }
  }

  private static void check(
      List<String> codes, int finding, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < codes.size(); i++) {
      String typed = codes.get(i);
      if (!typed.isEmpty()
          && context.countries().byAlpha3(typed).isEmpty()
          && context.countries().resolve(typed) instanceof Resolution.Ambiguous ambiguous
          && !ambiguous.candidates().isEmpty()) {
        problems.accept(
            Problem.at(
                    Place.value(Paths.entry(finding, "countries", i)),
                    Message.of("ambiguous-country.message", "typed", typed))
                .label(Message.of("ambiguous-country.label"))
                .note(Message.of("ambiguous-country.note", "reason", ambiguous.reason()))
                .help(
                    Message.of(
                        "ambiguous-country.help",
                        "countries",
                        UnknownCountry.named(ambiguous.candidates(), "en"),
                        "countries-fr",
                        UnknownCountry.named(ambiguous.candidates(), "fr")))
                .build());
      }
    }
  }
}
