package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectFromDescriptionTest {
  private static final ItemRule RULE = new EffectFromDescription();

  private static Item.Builder with(String design) {
    return item()
        .design(design)
        .findings(
            List.of(
                Finding.of("plan-hr-data", Question.UNDERSTANDING),
                Finding.of("plan-hr-data", Question.EFFECT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tool",
        "guideline",
        "narrative",
        "policy-analysis",
        "situational-analysis",
        "technical-report",
        "expert-opinion"
      })
  void reportsAnEffectFromADesignThatCannotShowOne(String design) {
    assertEquals(
        List.of(
            "findings[1].question: the question is `effect`, but a study of the design `"
                + design
                + "` cannot show whether something works"),
        messages(RULE, with(design)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "randomized-trial",
        "case-study",
        "literature-review",
        "protocol",
        "not-a-design",
        ""
      })
  void acceptsDesignsThatCanShowAnEffect(String design) {
    assertEquals(List.of(), found(RULE, with(design)));
  }

  @Test
  void suggestsTheOtherQuestion() {
    assertEquals(
        "review: findings: [{question: understanding}, {question: understanding}]\n",
        mended(RULE, with("tool"), "findings: [{question: understanding}, {question: effect}]\n"));
  }
}
