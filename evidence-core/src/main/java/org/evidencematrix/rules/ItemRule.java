package org.evidencematrix.rules;

import java.util.function.Consumer;
import org.evidencematrix.model.Item;

/** A rule that sees one item, wherever it came from. */
public non-sealed interface ItemRule extends Rule {

  /**
   * Hands every problem of the item to {@code problems}. Called from several threads. The item may
   * be incomplete: a missing value is another rule's business.
   */
  void check(Item item, RuleContext context, Consumer<Problem> problems);
}
