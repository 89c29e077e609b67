package org.evidencematrix.rules.item;

import java.util.List;
import java.util.function.BiConsumer;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.RuleContext;

/** What stands under {@code countries}, of an item and of its findings, and is no code of one. */
final class UncodedCountries {
  private UncodedCountries() {}

  /** Hands over each such text with the path of its field, in the order of the item. */
  static void each(Item item, RuleContext context, BiConsumer<String, String> textAndPath) {
    each(item.countries(), Paths.ITEM, context, textAndPath);
    List<Finding> findings = item.findings();
    for (int i = 0; i < findings.size(); i++) {
      each(findings.get(i).countries(), i, context, textAndPath);
    }
  }

  private static void each(
      List<String> codes,
      int finding,
      RuleContext context,
      BiConsumer<String, String> textAndPath) {
    for (int i = 0; i < codes.size(); i++) {
      String typed = codes.get(i);
      if (!typed.isEmpty() && context.countries().byAlpha3(typed).isEmpty()) {
        textAndPath.accept(typed, Paths.entry(finding, "countries", i));
      }
    }
  }
}
