package org.evidencematrix.rules.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class SearchSumsTest {

  @Test
  void acceptsSumsThatHold() {
    assertEquals(
        List.of(),
        search(
                "date: 2026-01-01",
                "identified: 10",
                "removed: {a: 1, b: 2}",
                "screened: 7",
                "assessed: 7",
                "included: 7")
            .findings());
  }

  @Test
  void reportsEachSumThatDoesNotHold() {
    assertEquals(
        List.of(
            "s.yaml:6:11: `screened` is `9`, but `identified` minus everything under `removed` is"
                + " 10 [search-sums]",
            "s.yaml:7:11: `assessed` is `8`, but `screened` minus everything under `excluded` is 9"
                + " [search-sums]"),
        search("date: 2026-01-01", "identified: 10", "screened: 9", "assessed: 8", "included: 8")
            .findings());
  }

  @Test
  void reportsACountThatIsMissing() {
    assertEquals(
        List.of("s.yaml:6:11: `screened` is counted, but `assessed` is not [search-sums]"),
        search("date: 2026-01-01", "identified: 10", "screened: 10").findings());
  }

  @Test
  void acceptsThatAllCountsAreAbsent() {
    assertEquals(List.of(), search("date: 2026-01-01").findings());
  }

  @Test
  void doesNotOverflow() {
    assertEquals(
        List.of(
            "s.yaml:7:11: `screened` is `1`, but `identified` minus everything under `removed` is"
                + " -2999999996 [search-sums]"),
        search(
                "date: 2026-01-01",
                "identified: 1",
                "removed: {a: 999999999, b: 999999999, c: 999999999}",
                "screened: 1",
                "assessed: 1",
                "included: 1")
            .findings());
  }

  private static MiniMatrix search(String... lines) {
    return MiniMatrix.item()
        .with(
            "searches/s.yaml",
            String.join(
                "\n", "id: s", "kind: systematic", "source: PubMed", String.join("\n", lines), ""));
  }
}
