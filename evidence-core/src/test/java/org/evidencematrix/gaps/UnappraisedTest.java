package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.model.Item;
import org.junit.jupiter.api.Test;

class UnappraisedTest {
  private static final Unappraised KIND = new Unappraised();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  private static final Item TRIAL =
      MadeUp.with(
          MadeUp.study("t", "randomized-trial", LM, "s1"),
          b -> b.appraisal(MadeUp.result("rob-2", "low")));

  @Test
  void holdsWhenMostOfTheMassIsNotAppraised() {
    assertEquals(
        Optional.of(List.of()),
        Made.flags(KIND, Made.all(Made.studies("a", "quasi-experimental", 2), TRIAL)));
  }

  @Test
  void doesNotHoldWhenTheHeavierHalfIsAppraised() {
    assertEquals(
        Optional.empty(),
        Made.flags(KIND, Made.all(Made.studies("a", "quasi-experimental", 1), TRIAL)));
  }

  @Test
  void halfIsNotMoreThanHalfHoweverTheMassesAddUp() {
    List<Item> items = new ArrayList<>();
    for (int cells = 1; cells <= 4; cells++) {
      String[] strategies = MadeUp.STRATEGIES.subList(0, cells).toArray(new String[0]);
      for (String design : List.of("quasi-experimental", "before-after")) {
        String id = design + cells;
        items.add(MadeUp.study(id, design, LM, strategies));
        items.add(
            MadeUp.with(
                MadeUp.study(id + "-appraised", design, LM, strategies),
                b -> b.appraisal(MadeUp.result("robins-i", "moderate"))));
        assertEquals(Optional.empty(), Made.flags(KIND, items.toArray(new Item[0])), id);
      }
    }
  }

  @Test
  void doesNotHoldWhereThereIsNoMass() {
    assertEquals(Optional.empty(), Made.flags(KIND, MadeUp.study("a", "protocol", LM, "s1")));
  }

  @Test
  void asksTheBestReportOfAFamily() {
    Item trial = MadeUp.with(TRIAL, b -> b.family("f"));
    Item early = MadeUp.with(MadeUp.study("e", "before-after", LM, "s1"), b -> b.family("f"));
    assertEquals(Optional.empty(), Made.flags(KIND, trial, early));
  }
}
