package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Question;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class FindingOutsideItemTest {
  private static final ItemRule RULE = new FindingOutsideItem();

  private static Finding finding(
      List<String> countries, List<String> cadres, List<String> settings) {
    return new Finding(
        "plan-hr-data",
        Optional.empty(),
        Optional.of(Question.EFFECT),
        Optional.empty(),
        countries,
        cadres,
        settings);
  }

  @Test
  void reportsACountryThatTheItemDoesNotName() {
    assertEquals(
        List.of(
            "findings[0].countries[1]: `UGA` stands in a finding, but not in `countries` of the"
                + " item; add UGA to `countries` of the item, or remove it from the finding"),
        found(
            RULE, item().findings(List.of(finding(List.of("TZA", "UGA"), List.of(), List.of())))));
  }

  @Test
  void looksAtCadresAndSettingsToo() {
    assertEquals(
        List.of(
            "findings[0].cadres[0]: `manager` stands in a finding, but not in `cadres` of the item",
            "findings[0].settings[0]: `camp` stands in a finding, but not in `settings` of the"
                + " item"),
        messages(
            RULE,
            item()
                .cadres(List.of("supervisor"))
                .settings(List.of("rural"))
                .findings(List.of(finding(List.of(), List.of("manager"), List.of("camp"))))));
  }

  @Test
  void acceptsAnythingWhereTheItemNamesNone() {
    assertEquals(
        List.of(),
        found(
            RULE,
            item()
                .countries(List.of())
                .findings(List.of(finding(List.of("UGA"), List.of("manager"), List.of("camp"))))));
  }

  @Test
  void leavesNamesOfCountriesToAnotherRule() {
    Finding tanzania = finding(List.of("Tanzania"), List.of(), List.of());
    Finding kenya = finding(List.of("KEN"), List.of(), List.of());
    assertEquals(List.of(), found(RULE, item().findings(List.of(tanzania))));
    assertEquals(
        List.of(), found(RULE, item().countries(List.of("Kenia")).findings(List.of(kenya))));
  }
}
