package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final Pipeline KIND = new Pipeline();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  private static final Item PROTOCOL = MadeUp.study("p", "protocol", LM, "s1");

  @Test
  void holdsForAProtocolWithoutResults() {
    assertEquals(Optional.of(List.of()), Made.flags(KIND, PROTOCOL));
    assertEquals(
        Optional.of(List.of()),
        Made.flags(KIND, PROTOCOL, MadeUp.study("other", "before-after", LM, "s1")));
  }

  @Test
  void doesNotHoldOnceTheFamilyHasResultsWhereverTheyAre() {
    Item protocol = MadeUp.with(PROTOCOL, b -> b.family("f"));
    Item results =
        MadeUp.with(MadeUp.study("r", "randomized-trial", MadeUp.HIGH, "s2"), b -> b.family("f"));
    assertEquals(Optional.empty(), Made.flags(KIND, protocol, results));
  }

  @Test
  void twoReportsOfOneProtocolAreOneStudy() {
    Item first = MadeUp.with(PROTOCOL, b -> b.family("f"));
    Item second = MadeUp.with(first, b -> b.id("q"));
    assertEquals(
        1, MadeUp.coverage(first, second).cell(Question.EFFECT, "s1", "LM").figures().pipeline());
  }

  @Test
  void closesNothing() {
    assertEquals(0, MadeUp.coverage(PROTOCOL).cell(Question.EFFECT, "s1", "LM").figures().n());
  }
}
