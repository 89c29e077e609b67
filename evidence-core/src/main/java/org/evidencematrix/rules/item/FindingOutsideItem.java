package org.evidencematrix.rules.item;

import java.util.List;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A finding names a country, cadre or setting that its item does not name. */
public final class FindingOutsideItem implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("finding-outside-item");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    List<Finding> findings = item.findings();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (!finding.countries().isEmpty() && allCodes(item.countries(), finding, context)) {
        check("countries", i, finding.countries(), item.countries(), problems);
      }
      check("cadres", i, finding.cadres(), item.cadres(), problems);
      check("settings", i, finding.settings(), item.settings(), problems);
    }
  }

  /** Tells whether all are codes; what a name stands for is another rule's business. */
  private static boolean allCodes(List<String> outer, Finding finding, RuleContext context) {
    for (String code : outer) {
      if (context.countries().byAlpha3(code).isEmpty()) {
        return false;
      }
    }
    for (String code : finding.countries()) {
      if (context.countries().byAlpha3(code).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static void check(
      String field, int finding, List<String> inner, List<String> outer, Consumer<Problem> found) {
    // Where the item names none, any is narrower.
    if (inner.isEmpty() || outer.isEmpty()) {
      return;
    }
    for (int i = 0; i < inner.size(); i++) {
      if (!inner.get(i).isEmpty() && !outer.contains(inner.get(i))) {
        found.accept(
            Problem.at(
                    Place.value(Paths.entry(finding, field, i)),
                    Message.of(
                        "finding-outside-item.message", "typed", inner.get(i), "field", field))
                .note(Message.of("finding-outside-item.note", "field", field), Place.value(field))
                .help(
                    Message.of("finding-outside-item.help", "typed", inner.get(i), "field", field))
                .dependsOn(field)
                .build());
      }
    }
  }
}
