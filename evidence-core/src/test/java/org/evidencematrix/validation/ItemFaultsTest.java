package org.evidencematrix.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemFaultsTest {

  @Test
  void countsEntriesThatWereLeftOut() {
    ItemFaults faults = faults(List.of(), List.of("cadres[0]", "cadres[2]"));
    assertEquals("cadres[1]", faults.inFile("cadres[0]"));
    assertEquals("cadres[3]", faults.inFile("cadres[1]"));
    assertEquals("themes[0]", faults.inFile("themes[0]"));
  }

  @Test
  void countsInsideEntriesThatAreThemselvesMoved() {
    ItemFaults faults = faults(List.of(), List.of("findings[0]", "findings[1].cadres[0]"));
    assertEquals("findings[1].cadres[1]", faults.inFile("findings[0].cadres[0]"));
    assertEquals("findings[2].cadres[0]", faults.inFile("findings[1].cadres[0]"));
  }

  @Test
  void explainsProblemsAtAroundAndInsideAFault() {
    ItemFaults faults = faults(List.of("findings[1].strategy"), List.of());
    assertTrue(faults.explains("findings[1].strategy"));
    assertTrue(faults.explains("findings[1]"));
    assertTrue(faults.explains("findings"));
    assertTrue(faults.explains("findings[1].strategy.x"));
  }

  @Test
  void doesNotExplainProblemsElsewhere() {
    ItemFaults faults = faults(List.of("findings[1].strategy"), List.of());
    assertFalse(faults.explains("findings[0].strategy"));
    assertFalse(faults.explains("findings[10].strategy"));
    assertFalse(faults.explains("find"));
    assertFalse(faults.explains(""));
  }

  private static ItemFaults faults(List<String> fields, List<String> dropped) {
    return new ItemFaults("items/a.yaml", 1, fields, dropped);
  }
}
