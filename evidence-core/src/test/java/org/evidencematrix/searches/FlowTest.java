package org.evidencematrix.searches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.evidencematrix.model.Search;
import org.junit.jupiter.api.Test;

class FlowTest {
  @Test
  void addsUpTheCountsOfAllSearchesThatKeptThem() {
    Flow flow =
        Flow.over(
            List.of(
                MadeUpSearches.counted("b", "PubMed", 100, 10),
                MadeUpSearches.without("c", "Google"),
                MadeUpSearches.counted("a", "Scopus", 50, 5)));
    assertEquals(List.of("a", "b"), flow.searches());
    assertEquals(List.of("c"), flow.withoutCounts());
    assertEquals(OptionalInt.of(150), flow.identified());
    assertEquals(Map.of("PubMed", 100L, "Scopus", 50L), flow.bySource());
    assertEquals(Map.of("duplicate", 15L), flow.removed());
    assertEquals(OptionalInt.of(135), flow.screened());
    assertEquals(OptionalInt.of(8), flow.notRetrieved());
    assertEquals(Map.of("no-findings", 4L), flow.excludedAfterReading());
    assertEquals(OptionalInt.of(95), flow.included());
    assertTrue(flow.addsUp());
  }

  @Test
  void anAbsentCountIsAbsentAndNotZero() {
    Flow flow = Flow.over(List.of(MadeUpSearches.without("c", "Google")));
    assertEquals(OptionalInt.empty(), flow.identified());
    assertEquals(OptionalInt.empty(), flow.included());
    assertEquals(OptionalInt.empty(), flow.notRetrieved());
    assertFalse(flow.hasCounts());
    assertEquals(OptionalInt.empty(), Flow.over(List.of()).identified());
  }

  @Test
  void tellsWhereTheSumsAreWrong() {
    Search right = MadeUpSearches.counted("a", "PubMed", 100, 10);
    Search wrong =
        new Search(
            right.id(),
            right.kind(),
            right.source(),
            right.date(),
            right.query(),
            right.languages(),
            right.covers(),
            OptionalInt.of(99),
            right.removed(),
            right.screened(),
            right.excluded(),
            right.assessed(),
            right.excludedFullText(),
            right.included(),
            right.note());
    assertTrue(Flow.of(right).addsUp());
    assertFalse(Flow.of(wrong).addsUp());
  }
}
