package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.junit.jupiter.api.Test;

class MissingCadreTest {
  private static final MissingCadre KIND = new MissingCadre();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  private static Item about(String id, List<String> item, List<String> finding) {
    return MadeUp.with(
        MadeUp.study(id, "before-after", LM, "s1"),
        b ->
            b.cadres(item)
                .findings(
                    List.of(
                        new Finding(
                            "s1",
                            Optional.empty(),
                            Optional.of(Question.EFFECT),
                            Optional.empty(),
                            List.of(),
                            finding,
                            List.of()))));
  }

  @Test
  void namesCadresThatNobodyStudied() {
    assertEquals(
        List.of("para-professional", "volunteer"),
        Made.row(KIND, about("a", List.of("professional"), List.of())));
  }

  @Test
  void takesTheNarrowerCadresOfAFinding() {
    assertEquals(
        List.of("professional", "volunteer"),
        Made.row(
            KIND, about("a", List.of("professional", "volunteer"), List.of("para-professional"))));
  }

  @Test
  void doesNotHoldInARowWithoutEvidence() {
    assertEquals(List.of(), Made.row(KIND));
    assertEquals(List.of(), Made.row(KIND, MadeUp.study("p", "protocol", LM, "s1")));
  }
}
