package org.evidencematrix.exchange.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CellGuardTest {
  @Test
  void putsAnApostropheBeforeFormulas() {
    assertEquals("'=1+1", CellGuard.guard("=1+1"));
    assertEquals("' @SUM(A1)", CellGuard.guard(" @SUM(A1)"));
    assertEquals("''=1+1", CellGuard.guard("'=1+1"));
    assertEquals("'\uFF1D1", CellGuard.guard("\uFF1D1"));
    assertEquals("'tis", CellGuard.guard("'tis"));
    assertEquals("a=b", CellGuard.guard("a=b"));
  }

  @Property
  void takesTheApostropheBack(@ForAll("texts") String text) {
    assertEquals(text, CellGuard.unguard(CellGuard.guard(text)));
  }

  @Property
  void splitsWhatItJoined(@ForAll("lists") List<String> values) {
    assertEquals(values, ListText.split(ListText.join(values)));
    assertEquals(
        List.of(ListText.join(values), "x"),
        ListText.split(ListText.join(List.of(ListText.join(values), "x"))));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("'=+-@ \t\ra;\\").ofMaxLength(6);
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return texts().list().ofMaxSize(4);
  }
}
