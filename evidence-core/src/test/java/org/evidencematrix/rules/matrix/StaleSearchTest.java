package org.evidencematrix.rules.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class StaleSearchTest {

  @Test
  void reportsASearchOfTenYearsAgo() {
    assertEquals(
        List.of(
            "s.yaml:4:7: the search of `2016-11-22` is 10 years old, and searches count as up to"
                + " date for 10 years [stale-search]"),
        search("date: 2016-11-22").findings());
  }

  @Test
  void leavesASearchOfLaterAlone() {
    assertEquals(List.of(), search("date: 2016-11-23").findings());
  }

  @Test
  void isRenewedByALaterSearch() {
    assertEquals(
        List.of(),
        search("date: 2010-01-01").with("searches/t.yaml", other("systematic")).findings());
  }

  @Test
  void isNotRenewedByAnInformalSearch() {
    assertEquals(
        List.of(
            "s.yaml:4:7: the search of `2010-01-01` is 16 years old, and searches count as up to"
                + " date for 10 years [stale-search]"),
        search("date: 2010-01-01").with("searches/t.yaml", other("informal")).findings());
  }

  @Test
  void isNotRenewedByASearchForSomethingElse() {
    assertEquals(
        List.of(
            "s.yaml:4:7: the search of `2010-01-01` is 16 years old, and searches count as up to"
                + " date for 10 years [stale-search]"),
        search("date: 2010-01-01")
            .with("searches/t.yaml", other("systematic", "covers: {income: [L]}"))
            .findings());
  }

  private static MiniMatrix search(String... lines) {
    return MiniMatrix.item()
        .with(
            "searches/s.yaml",
            String.join(
                "\n", "id: s", "kind: systematic", "source: PubMed", String.join("\n", lines), ""));
  }

  private static String other(String kind, String... lines) {
    return String.join(
        "\n",
        "id: t",
        "kind: " + kind,
        "source: Scopus",
        "date: 2025-01-01",
        String.join("\n", lines));
  }
}
