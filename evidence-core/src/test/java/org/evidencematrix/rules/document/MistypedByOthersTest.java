package org.evidencematrix.rules.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class MistypedByOthersTest {

  @Test
  void reportsNorwegianWithoutQuotes() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:11: other programs read `no` in `language` as true or"
                + " false, not as text [mistyped-by-others]"),
        MiniMatrix.item("language: no").findings());
  }

  @Test
  void reportsAVolumeThatLooksLikeANumber() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:9: other programs read `012` in `volume` as a number, not"
                + " as text [mistyped-by-others]"),
        MiniMatrix.item("volume: 012").findings());
  }

  @Test
  void leavesQuotedWordsAlone() {
    assertEquals(List.of(), MiniMatrix.item("language: \"no\"", "volume: \"012\"").findings());
  }

  @Test
  void leavesNumbersInFieldsOfNumbersAlone() {
    assertEquals(List.of(), MiniMatrix.item("sample: {size: 240}").findings());
  }

  @Test
  void leavesDatesInFieldsOfDatesAlone() {
    assertEquals(
        List.of(), MiniMatrix.item("coding: {basis: abstract, date: 2026-03-01}").findings());
  }

  @Test
  void saysHowToQuote() {
    assertEquals("put it in double quotes: \"no\"", MiniMatrix.item("language: no").help());
  }
}
