package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.model.Item;
import org.junit.jupiter.api.Test;

class RedundantTest {
  private static final Redundant KIND = new Redundant();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  private static Item review(String id, int year) {
    return MadeUp.with(MadeUp.study(id, "systematic-review", LM, "s1"), b -> b.year(year));
  }

  @Test
  void holdsForThreeReviewsWithinFiveYears() {
    assertEquals(
        Optional.of(List.of()),
        Made.flags(KIND, review("a", 2018), review("b", 2020), review("c", 2022)));
  }

  @Test
  void doesNotHoldOverSixYears() {
    assertEquals(
        Optional.empty(),
        Made.flags(KIND, review("a", 2017), review("b", 2020), review("c", 2022)));
  }

  @Test
  void editionsOfOneReviewAreOne() {
    assertEquals(
        Optional.empty(),
        Made.flags(
            KIND,
            review("a", 2019),
            MadeUp.with(review("b", 2020), b -> b.supersedes("a")),
            review("c", 2021)));
  }
}
