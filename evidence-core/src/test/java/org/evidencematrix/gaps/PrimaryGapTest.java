package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.model.Item;
import org.junit.jupiter.api.Test;

class PrimaryGapTest {
  private static final PrimaryGap KIND = new PrimaryGap();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  private static final Item REVIEW = MadeUp.study("r", "systematic-review", LM, "s1");

  @Test
  void holdsForAReviewAlone() {
    assertEquals(Optional.of(List.of()), Made.flags(KIND, REVIEW));
  }

  @Test
  void holdsWithOneStrongStudyAndManyWeakOnes() {
    assertEquals(
        Optional.of(List.of()),
        Made.flags(
            KIND,
            Made.all(
                Made.studies("a", "before-after", 6),
                MadeUp.study("b", "quasi-experimental", LM, "s1"),
                REVIEW)));
  }

  @Test
  void doesNotHoldWithTwoStrongStudiesOrWithoutReview() {
    assertEquals(
        Optional.empty(),
        Made.flags(KIND, Made.all(Made.studies("a", "quasi-experimental", 2), REVIEW)));
    assertEquals(
        Optional.empty(), Made.flags(KIND, Made.all(Made.studies("a", "quasi-experimental", 1))));
  }

  @Test
  void saysWhenTheReviewIsAGlobalOne() {
    Item global = MadeUp.with(MadeUp.study("r", "systematic-review", "", "s1"), b -> b.year(2024));
    assertEquals(Optional.of(List.of("global-review")), Made.flags(KIND, global));
    Item scoping = MadeUp.study("s", "scoping-review", LM, "s1");
    assertEquals(Optional.of(List.of("global-review")), Made.flags(KIND, global, scoping));
    Item own = MadeUp.with(REVIEW, b -> b.year(2024));
    assertEquals(Optional.of(List.of()), Made.flags(KIND, global, own));
  }
}
