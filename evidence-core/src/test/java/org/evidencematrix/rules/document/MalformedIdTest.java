package org.evidencematrix.rules.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class MalformedIdTest {

  @Test
  void reportsCapitalsBlanksAndAccents() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:9: `Étude pilote` is not an id: only small letters a to z,"
                + " digits and single hyphens may stand in one [malformed-id]"),
        MiniMatrix.item("family: Étude pilote").findings());
  }

  @Test
  void proposesAnId() {
    assertEquals(
        "write `etude-pilote`, and call the file the same",
        MiniMatrix.item("family: Étude pilote").help());
  }

  @Test
  void reportsDoubleHyphensAndHyphensAtTheEnds() {
    assertEquals(
        List.of(
            "b-2020-x.yaml:1:9: `\"-b\"` is not an id: only small letters a to z, digits and single"
                + " hyphens may stand in one [malformed-id]",
            "c-2020-x.yaml:1:9: `c-` is not an id: only small letters a to z, digits and single"
                + " hyphens may stand in one [malformed-id]",
            "doe-2021-supervision.yaml:1:9: `a--b` is not an id: only small letters a to z, digits"
                + " and single hyphens may stand in one [malformed-id]"),
        MiniMatrix.item("family: a--b")
            .and("b-2020-x", "family: \"-b\"")
            .and("c-2020-x", "family: c-")
            .findings());
  }

  @Test
  void reportsAVeryLongId() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:9: the id"
                + " `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` has 61"
                + " characters, and 60 is the most [malformed-id]"),
        MiniMatrix.item("family: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
            .findings());
  }

  @Test
  void isTheOnlyFindingAboutAnIdUnlikeItsFile() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:5: `Doe 2021` is not an id: only small letters a to z,"
                + " digits and single hyphens may stand in one [malformed-id]"),
        MiniMatrix.item("id: Doe 2021").findings());
  }

  @Test
  void proposesTheNameOfTheFile() {
    assertEquals(
        "write `doe-2021-supervision`, and call the file the same",
        MiniMatrix.item("id: Doe 2021").help());
  }
}
