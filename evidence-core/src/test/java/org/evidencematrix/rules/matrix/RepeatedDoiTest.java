package org.evidencematrix.rules.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class RepeatedDoiTest {

  @Test
  void comparesWithoutCapitalsAndAddress() {
    assertEquals(
        List.of(
            "roe-2022-x.yaml:1:6: the DOI `10.1234/ABC` belongs to another item too"
                + " [repeated-doi]"),
        MiniMatrix.item("doi: 10.1234/abc").and("roe-2022-x", "doi: 10.1234/ABC").findings());
  }

  @Test
  void isSettledByDistinctFromOnEitherSide() {
    assertEquals(
        List.of(),
        MiniMatrix.item("doi: 10.1234/abc", "distinct-from: [roe-2022-x]")
            .and("roe-2022-x", "doi: 10.1234/abc")
            .findings());
  }

  @Test
  void isSettledBySupersedes() {
    assertEquals(
        List.of(),
        MiniMatrix.item("doi: 10.1234/abc")
            .and("roe-2022-x", "doi: 10.1234/abc", "supersedes: doe-2021-supervision")
            .findings());
  }

  @Test
  void isNotSettledByTheFamily() {
    assertEquals(
        List.of(
            "roe-2022-x.yaml:1:6: the DOI `10.1234/abc` belongs to another item too"
                + " [repeated-doi]"),
        MiniMatrix.item("doi: 10.1234/abc", "family: f")
            .and("roe-2022-x", "doi: 10.1234/abc", "family: f")
            .findings());
  }

  @Test
  void reportsAThirdItemOnce() {
    assertEquals(
        List.of(
            "roe-2022-x.yaml:1:6: the DOI `10.1234/abc` belongs to another item too [repeated-doi]",
            "roe-2023-x.yaml:1:6: the DOI `10.1234/abc` belongs to another item too"
                + " [repeated-doi]"),
        MiniMatrix.item("doi: 10.1234/abc")
            .and("roe-2022-x", "doi: 10.1234/abc")
            .and("roe-2023-x", "doi: 10.1234/abc", "distinct-from: [doe-2021-supervision]")
            .findings());
  }
}
