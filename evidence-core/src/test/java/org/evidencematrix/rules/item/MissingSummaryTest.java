package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class MissingSummaryTest {
  private static final ItemRule RULE = new MissingSummary();

  @Test
  void reportsNoSummaryAndAnEmptyOne() {
    assertEquals(
        List.of("summary: this item has no `summary`"), messages(RULE, item().summary("")));
    assertEquals(
        List.of("summary: this item has no `summary`"), messages(RULE, item().summary(" \n ")));
  }

  @Test
  void acceptsASummary() {
    assertEquals(List.of(), found(RULE, item()));
  }
}
