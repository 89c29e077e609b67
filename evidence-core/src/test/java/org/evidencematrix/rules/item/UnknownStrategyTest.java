package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.helps;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownStrategyTest {
  private static final ItemRule RULE = new UnknownStrategy();

  private static Item.Builder with(String strategy) {
    return item().findings(List.of(Finding.of(strategy, Question.UNDERSTANDING)));
  }

  @Test
  void acceptsIds() {
    assertEquals(List.of(), found(RULE, with("plan-hr-data")));
  }

  @ParameterizedTest
  @CsvSource({
    "HR data, plan-hr-data",
    "hris, plan-hr-data",
    "Données RH, plan-hr-data",
    "Collect and share HR data and promote data-driven decision making, plan-hr-data",
    "PLAN-HR-DATA, plan-hr-data"
  })
  void mendsLabelsAndAliases(String typed, String id) {
    assertEquals(
        List.of(
            "findings[0].strategy: `"
                + typed
                + "` is not a strategy of the framework; write "
                + id),
        found(RULE, with(typed)));
    assertEquals(
        "safe: findings:\n  - strategy: " + id + "\n",
        mended(RULE, with(typed), "findings:\n  - strategy: " + typed + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plan", "Planning", "Planning the Workforce", "Planification du personnel"})
  void listsTheStrategiesOfAPillar(String typed) {
    assertEquals(
        List.of(
            "write one strategy of this pillar: plan-strategic-approach, plan-hr-data,"
                + " plan-recruitment-deployment, plan-alliances"),
        helps(RULE, with(typed)));
  }

  @Test
  void suggestsTheNearestId() {
    assertEquals(
        List.of("write plan-hr-data if you mean that strategy"), helps(RULE, with("plan-hr-dta")));
    assertEquals(
        "review: findings: [{strategy: plan-hr-data}]\n",
        mended(RULE, with("plan-hr-dta"), "findings: [{strategy: plan-hr-dta}]\n"));
  }

  @Test
  void showsIdsWhereNothingIsNear() {
    assertEquals(1, found(RULE, with("supervision of everything")).size());
  }

  @Test
  void leavesAFindingWithoutStrategyToAnotherRule() {
    assertEquals(List.of(), found(RULE, with("")));
  }
}
