package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.Status;
import org.junit.jupiter.api.Test;

class AbsoluteTest {
  private static final Absolute KIND = new Absolute();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  private static final Search INFORMAL = MadeUp.search("informal", List.of(), List.of(), List.of());
  private static final Search SYSTEMATIC =
      MadeUp.search("systematic", List.of(), List.of("L", "LM"), List.of());

  @Test
  void needsASearch() {
    assertEquals(Optional.empty(), Made.flags(KIND));
  }

  @Test
  void flagsInformalSearchUntilASystematicOneCovers() {
    assertEquals(Optional.of(List.of("informal-search-only")), Made.flags(KIND, List.of(INFORMAL)));
    assertEquals(Optional.of(List.of()), Made.flags(KIND, List.of(INFORMAL, SYSTEMATIC)));
  }

  @Test
  void doesNotHoldWhereSomethingIsKnown() {
    assertEquals(
        Optional.empty(),
        Made.flags(KIND, List.of(SYSTEMATIC), MadeUp.study("a", "qualitative", LM, "s1")));
  }

  @Test
  void holdsWhereAllIsRetractedOrAllied() {
    Item retracted =
        MadeUp.with(
            MadeUp.study("a", "randomized-trial", LM, "s1"), b -> b.status(Status.RETRACTED));
    Item allied =
        MadeUp.with(MadeUp.study("b", "randomized-trial", LM, "s1"), b -> b.field("health"));
    assertEquals(Optional.of(List.of()), Made.flags(KIND, List.of(SYSTEMATIC), retracted, allied));
  }
}
