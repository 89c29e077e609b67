package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class UnverifiedSourceTest {
  private static final ItemRule RULE = new UnverifiedSource();

  private static Item.Builder without() {
    return Item.builder().id("doe-2021-made-up");
  }

  @Test
  void reportsAnItemThatNobodyCanCheck() {
    assertEquals(
        List.of(
            "verified-at: this item has neither `verified-at` nor `doi`, so nobody can tell where"
                + " its facts were checked"),
        messages(RULE, without().url("https://example.org/1")));
  }

  @Test
  void isContentWithACheckedPageOrADoi() {
    assertEquals(List.of(), found(RULE, item()));
    assertEquals(List.of(), found(RULE, without().url("https://example.org/1").doi("10.1234/x")));
  }

  @Test
  void leavesAnItemWithoutAnySourceToAnotherRule() {
    assertEquals(List.of(), found(RULE, without()));
  }
}
