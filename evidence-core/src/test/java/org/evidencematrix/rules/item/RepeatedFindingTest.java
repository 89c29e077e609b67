package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.helps;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Question;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class RepeatedFindingTest {
  private static final ItemRule RULE = new RepeatedFinding();

  private static final Finding FIRST =
      Finding.of("plan-hr-data", "retention", Question.EFFECT, Direction.FAVOURABLE);

  private static Finding in(List<String> countries) {
    return new Finding(
        "plan-hr-data",
        Optional.of("retention"),
        Optional.of(Question.EFFECT),
        Optional.of(Direction.FAVOURABLE),
        countries,
        List.of(),
        List.of());
  }

  @Test
  void reportsTheSameFindingTwice() {
    var item = item().findings(List.of(FIRST, FIRST));
    assertEquals(
        List.of(
            "findings[1].strategy: the finding on `plan-hr-data`, outcome `retention`, question"
                + " `effect` is given twice; remove one of the two; if they are about different"
                + " countries, cadres or settings, name those in each"),
        found(RULE, item));
    assertEquals(
        "review: findings:\n  - strategy: plan-hr-data\n",
        mended(RULE, item, "findings:\n  - strategy: plan-hr-data\n  - strategy: plan-hr-data\n"));
  }

  @Test
  void reportsAFindingWithoutOutcomeTwice() {
    var finding = Finding.of("plan-hr-data", Question.UNDERSTANDING);
    assertEquals(
        List.of(
            "findings[1].strategy: the finding on `plan-hr-data`, question `understanding`, without"
                + " an outcome, is given twice"),
        messages(RULE, item().findings(List.of(finding, finding))));
  }

  @Test
  void asksForOneDirection() {
    assertEquals(
        List.of(
            "keep one with `direction: mixed`; if the two results are about different countries,"
                + " cadres or settings, name those in each"),
        helps(
            RULE,
            item()
                .findings(
                    List.of(
                        FIRST,
                        Finding.of(
                            "plan-hr-data", "retention", Question.EFFECT, Direction.NO_EFFECT)))));
  }

  @Test
  void tellsFindingsOfDifferentCountriesApart() {
    assertEquals(
        List.of(),
        found(
            RULE, item().findings(List.of(in(List.of("TZA")), in(List.of("UGA")), in(List.of())))));
    assertEquals(
        1,
        found(RULE, item().findings(List.of(in(List.of("TZA", "UGA")), in(List.of("UGA", "TZA")))))
            .size());
  }

  @Test
  void tellsOutcomesAndQuestionsApart() {
    assertEquals(
        List.of(),
        found(
            RULE,
            item()
                .findings(
                    List.of(
                        FIRST,
                        Finding.of("plan-hr-data", "competence", Question.EFFECT, Direction.MIXED),
                        Finding.of("plan-hr-data", Question.EFFECT),
                        Finding.of("plan-hr-data", Question.UNDERSTANDING)))));
  }

  @Test
  void findsTheSameInLongLists() {
    List<Finding> many = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      many.add(Finding.of("strategy-" + i, Question.EFFECT));
    }
    many.add(many.get(7));
    assertEquals(1, found(RULE, item().findings(many)).size());
  }
}
