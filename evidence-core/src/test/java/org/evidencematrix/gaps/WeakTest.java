package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.MadeUp;
import org.junit.jupiter.api.Test;

class WeakTest {
  private static final Weak KIND = new Weak();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  @Test
  void holdsForTwoStudiesBelowTierThree() {
    assertEquals(
        Optional.of(List.of()), Made.flags(KIND, Made.all(Made.studies("a", "before-after", 2))));
  }

  @Test
  void doesNotHoldForOneStudyOrWithAStrongOne() {
    assertEquals(
        Optional.empty(), Made.flags(KIND, Made.all(Made.studies("a", "before-after", 1))));
    assertEquals(
        Optional.empty(),
        Made.flags(
            KIND,
            Made.all(
                Made.studies("a", "before-after", 4),
                MadeUp.study("b", "quasi-experimental", LM, "s1"))));
  }

  @Test
  void doesNotCountContext() {
    assertEquals(
        Optional.empty(),
        Made.flags(
            KIND,
            Made.all(Made.studies("a", "before-after", 1), MadeUp.study("b", "tool", LM, "s1"))));
  }
}
