package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class DoiOnlyInUrlTest {
  private static final ItemRule RULE = new DoiOnlyInUrl();

  @Test
  void addsTheDoiOfTheAddress() {
    var item = item().url("https://doi.org/10.1234/x");
    assertEquals(
        List.of(
            "url: `https://doi.org/10.1234/x` is the address of a DOI, but there is no field `doi`;"
                + " add `doi: 10.1234/x`"),
        found(RULE, item));
    assertEquals(
        "review: url: https://doi.org/10.1234/x\ndoi: 10.1234/x\nlanguage: en\n",
        mended(RULE, item, "url: https://doi.org/10.1234/x\nlanguage: en\n"));
  }

  @Test
  void saysNothingWhereTheDoiIsGiven() {
    assertEquals(List.of(), found(RULE, item().url("https://doi.org/10.1234/x").doi("10.1234/x")));
  }

  @Test
  void saysNothingOfOtherAddresses() {
    assertEquals(List.of(), found(RULE, item().url("https://www.example.com/doi/10.1234/x")));
    assertEquals(List.of(), found(RULE, item().url("https://doi.org/about")));
  }
}
