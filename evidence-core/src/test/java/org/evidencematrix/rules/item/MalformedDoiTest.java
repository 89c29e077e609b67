package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedDoiTest {
  private static final ItemRule RULE = new MalformedDoi();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1234/example.1",
        "10.1016/s2214-109x(18)30398-x",
        "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
        "10.31703/gsr.2023(viii-ii).14",
        "10.1000.10/123456",
        "10.5209/rev_cuts.2011.v24.36863",
        "10.24115/s2446-62202021731354p.657-664",
      })
  void acceptsDois(String typed) {
    assertEquals(List.of(), found(RULE, item().doi(typed)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "10.1234/example.1. | `10.1234/example.1.` ends in a character that does not belong to a"
            + " DOI",
        "10.1234/example.1) | `10.1234/example.1)` ends in a character that does not belong to a"
            + " DOI",
        "10.1234/exa mple | `10.1234/exa mple` contains a space or an invisible character",
        "10.1234 | `10.1234` is not a DOI",
        "10.1234/ | `10.1234/` is not a DOI",
        "10.12/x | `10.12/x` is not a DOI",
        "1234/x | `1234/x` is not a DOI",
        "10.12a4/x | `10.12a4/x` is not a DOI",
        "10.1234%2Fx | `10.1234%2Fx` is not a DOI",
        "none | `none` is not a DOI",
      })
  void saysWhatIsWrong(String typed, String message) {
    assertEquals(List.of("doi: " + message), messages(RULE, item().doi(typed)));
  }

  @Test
  void mendsBlanksAroundItForSure() {
    assertEquals(
        "safe: doi: \"10.1234/x\"\n",
        mended(RULE, item().doi(" 10.1234/x "), "doi: \" 10.1234/x \"\n"));
  }

  @Test
  void onlySuggestsOtherMends() {
    assertEquals(
        "review: doi: 10.1234/x\n", mended(RULE, item().doi("10.1234/x."), "doi: 10.1234/x.\n"));
    assertEquals(
        "review: doi: 10.1234/x\n", mended(RULE, item().doi("10.1234%2Fx"), "doi: 10.1234%2Fx\n"));
  }

  @Test
  void leavesAddressesToAnotherRule() {
    assertEquals(List.of(), found(RULE, item().doi("https://doi.org/10.1234/x y")));
    assertEquals(List.of(), found(RULE, item()));
  }
}
