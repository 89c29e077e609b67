package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class DifferentDoiInUrlTest {
  private static final ItemRule RULE = new DifferentDoiInUrl();

  @Test
  void reportsAnAddressOfAnotherDoi() {
    assertEquals(
        List.of(
            "url: `https://doi.org/10.1234/y` leads to another DOI than `10.1234/x`; open both,"
                + " keep the one that leads to this source, and correct the other"),
        found(RULE, item().doi("10.1234/x").url("https://doi.org/10.1234/y")));
  }

  @Test
  void takesCapitalsAndSmallLettersAsTheSame() {
    assertEquals(
        List.of(), found(RULE, item().doi("10.1234/abc").url("http://dx.doi.org/10.1234/ABC")));
  }

  @Test
  void saysNothingOfOtherPages() {
    assertEquals(
        List.of(), found(RULE, item().doi("10.1234/abc").url("https://example.org/10.1234/y")));
  }

  @Test
  void leavesAMalformedDoiToAnotherRule() {
    assertEquals(List.of(), found(RULE, item().doi("abc").url("https://doi.org/10.1234/y")));
  }
}
