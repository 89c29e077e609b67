package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.junit.jupiter.api.Test;

class OutcomeLevelTest {
  private static final OutcomeLevel KIND = new OutcomeLevel();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  private static Item on(String id, String design, String outcome) {
    return MadeUp.with(
        MadeUp.study(id, design, LM, "s1"),
        b -> b.findings(List.of(Finding.of("s1", outcome, Question.EFFECT, Direction.FAVOURABLE))));
  }

  @Test
  void holdsWhenNoOutcomeReachesClients() {
    assertEquals(
        List.of("worker", "service"),
        Made.row(
            KIND,
            on("a", "before-after", "service-quality"),
            on("b", "before-after", "retention")));
  }

  @Test
  void doesNotHoldWithAClientOutcomeOrWithoutOutcomes() {
    assertEquals(
        List.of(),
        Made.row(
            KIND, on("a", "before-after", "retention"), on("b", "before-after", "client-outcome")));
    assertEquals(List.of(), Made.row(KIND, MadeUp.study("a", "before-after", LM, "s1")));
  }

  @Test
  void announcedOutcomesCloseNothing() {
    assertEquals(
        List.of("worker"),
        Made.row(
            KIND, on("a", "before-after", "retention"), on("p", "protocol", "client-outcome")));
  }
}
