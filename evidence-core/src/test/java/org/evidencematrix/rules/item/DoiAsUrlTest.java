package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.helps;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoiAsUrlTest {
  private static final ItemRule RULE = new DoiAsUrl();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://doi.org/10.1234/x(1)",
        "http://dx.doi.org/10.1234/x(1)",
        "HTTPS://DOI.ORG/10.1234/x(1)",
        "doi.org/10.1234/x(1)",
        "https://www.doi.org/10.1234%2Fx(1)",
        "doi:10.1234/x(1)",
        "DOI: 10.1234/x(1)",
        "doi 10.1234/x(1)",
        "info:doi/10.1234/x(1)",
        "https://doi.org/doi:10.1234/x(1)",
        "https://doi.org/10.1234/x(1).",
      })
  void mendsWhatSurelyHoldsTheDoi(String typed) {
    assertEquals(List.of("write 10.1234/x(1)"), helps(RULE, item().doi(typed)));
    assertEquals(
        "safe: doi: 10.1234/x(1)\n",
        mended(RULE, item().doi(typed), "doi: \"" + typed + "\"\n").replace("\"", ""));
  }

  @Test
  void onlySuggestsTheDoiOfAPublishersPage() {
    var item = item().doi("https://www.example.com/doi/full/10.1234/abc?a=b");
    assertEquals(
        List.of(
            "doi: `https://www.example.com/doi/full/10.1234/abc?a=b` is an address or has words"
                + " before the DOI; write 10.1234/abc"),
        found(RULE, item));
    assertEquals(
        "review: doi: 10.1234/abc\n",
        mended(RULE, item, "doi: https://www.example.com/doi/full/10.1234/abc?a=b\n"));
  }

  @Test
  void saysWhatADoiIsWhereThereIsNone() {
    assertEquals(1, found(RULE, item().doi("https://example.org/article/5")).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1234/x", "10.1234/x.", "abc", "", "10.1234/https://doi.org/10.1/x"})
  void leavesDoisAndOtherTextsAlone(String typed) {
    assertEquals(List.of(), found(RULE, item().doi(typed)));
    assertEquals(List.of(), found(RULE, item()));
  }
}
