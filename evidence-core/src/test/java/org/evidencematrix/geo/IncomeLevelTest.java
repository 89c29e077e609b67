package org.evidencematrix.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncomeLevelTest {

  @Test
  void readsItsOwnCodesInAnyCase() {
    for (IncomeLevel level : IncomeLevel.values()) {
      assertEquals(Optional.of(level), IncomeLevel.parse(level.code()));
    }
    assertEquals(Optional.of(IncomeLevel.LOWER_MIDDLE), IncomeLevel.parse("lm"));
    assertEquals(Optional.of(IncomeLevel.NOT_CLASSIFIED), IncomeLevel.parse("Not-Classified"));
    assertEquals(Optional.empty(), IncomeLevel.parse("low"));
    assertEquals(Optional.empty(), IncomeLevel.parse(""));
  }

  @Test
  void fourLevelsAreClasses() {
    assertEquals(
        List.of("L", "LM", "UM", "H"),
        Arrays.stream(IncomeLevel.values())
            .filter(IncomeLevel::isClassified)
            .map(IncomeLevel::code)
            .toList());
    assertFalse(IncomeLevel.NOT_CLASSIFIED.isClassified());
    assertFalse(IncomeLevel.UNKNOWN.isClassified());
  }

  @Test
  void hasWordsInEnglishAndFrench() {
    assertEquals("upper-middle income", IncomeLevel.UPPER_MIDDLE.label("en"));
    assertEquals("faible revenu", IncomeLevel.LOW.label("fr"));
    assertEquals("low income", IncomeLevel.LOW.label("sw"));
  }

  @Test
  void schemesReadTheirOwnCodes() {
    for (RegionScheme scheme : RegionScheme.values()) {
      assertEquals(Optional.of(scheme), RegionScheme.parse(scheme.code()));
      assertTrue(!scheme.label("en").equals(scheme.label("fr")));
    }
    assertEquals(Optional.of(RegionScheme.WORLD_BANK), RegionScheme.parse("WB"));
    assertEquals(Optional.empty(), RegionScheme.parse("who"));
  }
}
