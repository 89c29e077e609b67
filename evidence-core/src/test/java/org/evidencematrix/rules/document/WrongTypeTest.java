package org.evidencematrix.rules.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class WrongTypeTest {

  @Test
  void reportsATextInPlaceOfAList() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:12: `countries` takes a list, not a single value"
                + " [wrong-type]"),
        MiniMatrix.item("countries: TZA").findings());
  }

  @Test
  void reportsAListInPlaceOfAText() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:8: `title` takes one text, not a list or a group of fields"
                + " [wrong-type]"),
        MiniMatrix.item("title: [A, B]").findings());
  }

  @Test
  void reportsWhatIsNoDay() {
    assertEquals(
        List.of("doe-2021-supervision.yaml:1:33: `2026-02-29` in `date` is not a day [wrong-type]"),
        MiniMatrix.item("coding: {basis: abstract, date: 2026-02-29}").findings());
    assertEquals(
        List.of("doe-2021-supervision.yaml:1:33: `March 2026` in `date` is not a day [wrong-type]"),
        MiniMatrix.item("coding: {basis: abstract, date: March 2026}").findings());
    assertEquals(
        List.of(), MiniMatrix.item("coding: {basis: abstract, date: 2024-02-29}").findings());
  }

  @Test
  void reportsWhatIsNoYear() {
    assertEquals(
        List.of("doe-2021-supervision.yaml:1:7: `about 2021` in `year` is not a year [wrong-type]"),
        MiniMatrix.item("year: about 2021").findings());
  }

  @Test
  void reportsAYearOfThreeDigits() {
    assertEquals(
        List.of("doe-2021-supervision.yaml:1:7: `202` in `year` is not a year [wrong-type]"),
        MiniMatrix.item("year: 202").findings());
  }

  @Test
  void reportsAGroupInPlaceOfAYear() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:7: `year` takes a year, not a list or a group of fields"
                + " [wrong-type]"),
        MiniMatrix.item("year: {from: 2020}").findings());
  }

  @Test
  void reportsWhatIsNoWholeNumber() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:16: `many` in `size` is not a whole number [wrong-type]"),
        MiniMatrix.item("sample: {size: many}").findings());
  }

  @Test
  void reportsAnEmptyEntry() {
    assertEquals(
        List.of("doe-2021-supervision.yaml:1:22: an entry of `cadres` is empty [wrong-type]"),
        MiniMatrix.item("cadres: [supervisor, ~]").findings());
  }

  @Test
  void reportsFindingsThatAreNoGroups() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:11: `findings` takes a list in which every entry has"
                + " fields [wrong-type]"),
        MiniMatrix.item("findings: support-performance-systems").findings());
  }

  @Test
  void hasNoConsequenceForOtherRules() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:12: `countries` takes a list, not a single value"
                + " [wrong-type]",
            "doe-2021-supervision.yaml:2:6: `doi` takes one text, not a list or a group of fields"
                + " [wrong-type]"),
        MiniMatrix.item("countries: {TZA: yes}", "doi: [a, b]").findings());
  }
}
