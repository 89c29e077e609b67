package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.model.Item;
import org.junit.jupiter.api.Test;

class TransferTest {
  private static final Transfer KIND = new Transfer();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  private static Item[] strong(String... countries) {
    return Arrays.stream(countries)
        .flatMap(
            c -> Stream.of("a", "b").map(x -> MadeUp.study(c + x, "quasi-experimental", c, "s1")))
        .toArray(Item[]::new);
  }

  @Test
  void holdsWhereEverythingIsFromRichCountries() {
    List<String> found = Made.row(KIND, strong(MadeUp.HIGH));
    assertEquals("L+LM", found.get(0));
    assertFalse(found.contains("north-america"));
    assertTrue(found.contains("sub-saharan-africa"));
  }

  @Test
  void asksEachRegion() {
    List<String> found = Made.row(KIND, strong(MadeUp.HIGH, LM));
    assertFalse(found.contains("L+LM"));
    assertFalse(found.contains("sub-saharan-africa"));
    assertTrue(found.contains("south-asia"));
  }

  @Test
  void doesNotHoldWhereLittleIsKnownAnywhere() {
    assertEquals(List.of(), Made.row(KIND, MadeUp.study("a", "before-after", MadeUp.HIGH, "s1")));
    assertEquals(List.of(), Made.row(KIND));
  }

  @Test
  void isNotAskedWhereRowsArePlaces() {
    assertEquals(
        Optional.empty(),
        GapAnalysis.placesSetup(MadeUp.setup(Grid.of(Axis.INCOME, Axis.STRATEGY))));
  }
}
