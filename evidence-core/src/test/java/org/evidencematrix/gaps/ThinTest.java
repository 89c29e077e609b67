package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.model.Item;
import org.junit.jupiter.api.Test;

class ThinTest {
  private static final Thin KIND = new Thin();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  @Test
  void flagsASingleSource() {
    assertEquals(
        Optional.of(List.of("single-source")),
        Made.flags(KIND, MadeUp.study("a", "quasi-experimental", LM, "s1")));
  }

  @Test
  void holdsForTwoWeakStudies() {
    assertEquals(
        Optional.of(List.of()), Made.flags(KIND, Made.all(Made.studies("a", "before-after", 2))));
  }

  @Test
  void doesNotHoldForNothingForThreeOrForEnough() {
    assertEquals(Optional.empty(), Made.flags(KIND));
    assertEquals(
        Optional.empty(), Made.flags(KIND, Made.all(Made.studies("a", "before-after", 3))));
    assertEquals(
        Optional.empty(), Made.flags(KIND, Made.all(Made.studies("a", "quasi-experimental", 2))));
  }

  @Test
  void countsReportsOfOneStudyOnce() {
    Item first = MadeUp.with(MadeUp.study("a", "before-after", LM, "s1"), b -> b.family("f"));
    Item second = MadeUp.with(MadeUp.study("b", "before-after", LM, "s1"), b -> b.family("f"));
    assertEquals(Optional.of(List.of("single-source")), Made.flags(KIND, first, second));
  }
}
