package org.evidencematrix.rules.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class MissingFieldTest {

  @Test
  void reportsEveryMissingField() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:2:1: the field `authors` is missing [missing-field]",
            "doe-2021-supervision.yaml:2:1: the field `title` is missing [missing-field]",
            "doe-2021-supervision.yaml:2:1: the field `year` is missing [missing-field]"),
        MiniMatrix.item("# without: title, authors, year").findings());
  }

  @Test
  void reportsANameWithNothingBehindIt() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:1: nothing stands behind `title`, which is a required"
                + " field [missing-field]"),
        MiniMatrix.item("title:").findings());
  }

  @Test
  void takesNullAsNothing() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:1: nothing stands behind `title`, which is a required"
                + " field [missing-field]"),
        MiniMatrix.item("title: null").findings());
  }

  @Test
  void reportsAMissingFieldInAGroup() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:10: the field `basis` is missing in `coding`"
                + " [missing-field]"),
        MiniMatrix.item("coding: {by: JD}").findings());
  }

  @Test
  void givesAnExample() {
    assertEquals("add a line such as `year: 2021`", MiniMatrix.item("# without: year").help());
  }

  @Test
  void namesTheFieldsOfAMissingGroup() {
    assertEquals("add `coding` with the fields basis", MiniMatrix.item("# without: coding").help());
  }
}
