package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class MissingSourceTest {
  private static final ItemRule RULE = new MissingSource();

  private static Item.Builder without() {
    return Item.builder().id("doe-2021-made-up").verifiedAt("https://example.org/1");
  }

  @Test
  void reportsAnItemThatLeadsNowhere() {
    assertEquals(
        List.of(
            "url: this item has neither `doi` nor `url`; add `doi` (the DOI alone) or `url` (the"
                + " address of a page where the source can be found)"),
        found(RULE, without()));
  }

  @Test
  void isContentWithEither() {
    assertEquals(List.of(), found(RULE, without().doi("10.1234/x")));
    assertEquals(List.of(), found(RULE, without().url("https://example.org/1")));
    assertEquals(List.of(), found(RULE, item()));
  }
}
