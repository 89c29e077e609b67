package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.Figures;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.junit.jupiter.api.Test;

class InconsistentTest {
  private static final Inconsistent KIND = new Inconsistent();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  private static Item pointing(String id, Direction direction) {
    return MadeUp.pointing(MadeUp.study(id, "quasi-experimental", LM, "s1"), direction);
  }

  @Test
  void holdsWhenAThirdPointsTheOtherWay() {
    // p = 2/3: 1 - |4/3 - 1| = 2/3.
    assertEquals(
        Optional.of(List.of()),
        Made.flags(
            KIND,
            pointing("a", Direction.FAVOURABLE),
            pointing("b", Direction.FAVOURABLE),
            pointing("c", Direction.NO_EFFECT)));
  }

  @Test
  void needsThreeStudiesWithADirection() {
    assertEquals(
        Optional.empty(),
        Made.flags(
            KIND,
            pointing("a", Direction.FAVOURABLE),
            pointing("b", Direction.UNFAVOURABLE),
            pointing("c", Direction.DESCRIPTIVE),
            pointing("d", Direction.NOT_REPORTED)));
  }

  @Test
  void doesNotHoldWhenOneInFiveDiffers() {
    // p = 4/5: 1 - .6 = .4.
    assertEquals(
        Optional.empty(),
        Made.flags(
            KIND,
            pointing("a", Direction.FAVOURABLE),
            pointing("b", Direction.FAVOURABLE),
            pointing("c", Direction.FAVOURABLE),
            pointing("d", Direction.FAVOURABLE),
            pointing("e", Direction.UNFAVOURABLE)));
  }

  @Test
  void holdsWhenOneInFourDiffersWhateverItsWeight() {
    // p = 3/4 exactly, however the masses add up.
    for (String design : List.of("before-after", "quasi-experimental", "randomized-trial")) {
      for (List<String> cells : List.of(List.of("s1"), List.of("s1", "s2"), MadeUp.STRATEGIES)) {
        Item[] four =
            List.of("a", "b", "c", "d").stream()
                .map(
                    id ->
                        MadeUp.pointing(
                            MadeUp.study(id, design, LM, cells.toArray(new String[0])),
                            id.equals("a") ? Direction.UNFAVOURABLE : Direction.FAVOURABLE))
                .toArray(Item[]::new);
        assertEquals(Optional.of(List.of()), Made.flags(KIND, four), design + cells);
      }
    }
  }

  @Test
  void weighsStudies() {
    Item weak = MadeUp.pointing(MadeUp.study("w", "qualitative", LM, "s1"), Direction.UNFAVOURABLE);
    // p = .9 / 1: the weak one hardly counts.
    assertEquals(
        Optional.empty(),
        Made.flags(
            KIND, pointing("a", Direction.FAVOURABLE), pointing("b", Direction.FAVOURABLE), weak));
  }

  @Test
  void isNotComputedAtZeroWeight() {
    Item[] opinions =
        List.of(Direction.FAVOURABLE, Direction.UNFAVOURABLE, Direction.MIXED).stream()
            .map(d -> MadeUp.pointing(MadeUp.study(d.code(), "expert-opinion", LM, "s1"), d))
            .toArray(Item[]::new);
    assertEquals(Optional.empty(), Made.flags(KIND, opinions));
  }

  @Test
  void familyWithTwoVoicesIsMixed() {
    Item both =
        MadeUp.with(
            MadeUp.study("a", "quasi-experimental", LM, "s1"),
            b ->
                b.findings(
                    List.of(
                        Finding.of("s1", "retention", Question.EFFECT, Direction.FAVOURABLE),
                        Finding.of(
                            "s1", "client-outcome", Question.EFFECT, Direction.UNFAVOURABLE))));
    Figures figures = MadeUp.coverage(both).cell(Question.EFFECT, "s1", "LM").figures();
    assertEquals(1, figures.directions().mixed());
    assertEquals(1, figures.directions().families());
  }
}
