package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class NoFindingTest {
  private static final ItemRule RULE = new NoFinding();

  @Test
  void reportsAnItemThatSpeaksToNothing() {
    assertEquals(
        List.of(
            "findings: this item has no finding; add `findings` with at least one entry: `strategy`"
                + " and `question`, and `outcome` if the source reports one"),
        found(RULE, item().findings(List.of())));
  }

  @Test
  void acceptsOneFinding() {
    assertEquals(List.of(), found(RULE, item()));
  }
}
