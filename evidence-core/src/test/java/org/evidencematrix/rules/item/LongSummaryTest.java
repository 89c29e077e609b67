package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class LongSummaryTest {
  private static final ItemRule RULE = new LongSummary();

  @Test
  void reportsASummaryOverTheLimit() {
    assertEquals(
        List.of(
            "summary: the summary has 601 characters, and the limit is 600; shorten it to one or"
                + " two sentences of your own, at most 600 characters; do not copy the abstract"),
        found(RULE, item().summary("x".repeat(601))));
  }

  @Test
  void acceptsASummaryAtTheLimit() {
    assertEquals(List.of(), found(RULE, item().summary("x".repeat(600))));
  }

  @Test
  void countsCharactersAndNotUnits() {
    assertEquals(List.of(), found(RULE, item().summary("\uD83D\uDE00".repeat(600))));
    assertEquals(1, found(RULE, item().summary("\uD83D\uDE00".repeat(601))).size());
  }
}
