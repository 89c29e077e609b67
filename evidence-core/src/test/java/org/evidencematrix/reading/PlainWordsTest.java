package org.evidencematrix.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.evidencematrix.reading.PlainWords.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"NO", "no", "No", "yes", "on", "OFF", "true", "False"})
  void seesWordsThatOthersReadAsTrueOrFalse(String word) {
    assertEquals(Optional.of(Reading.FLAG), PlainWords.misreading(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "null", "Null", "NULL", ""})
  void seesWordsThatOthersReadAsNothing(String word) {
    assertEquals(Optional.of(Reading.NOTHING), PlainWords.misreading(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12", "0123", "1_000", "0x1F", "+12", "-3", "1.10", "1e3", "12:30", ".5", ".inf", ".nan",
        "1.", "0o17", "0b11"
      })
  void seesWordsThatOthersReadAsNumbers(String word) {
    assertEquals(Optional.of(Reading.NUMBER), PlainWords.misreading(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-01-02", "2016-1-2", "2016-01-02T10:00:00Z"})
  void seesWordsThatOthersReadAsDates(String word) {
    assertEquals(Optional.of(Reading.DATE), PlainWords.misreading(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nO", "tRUE", "183-192", "10.1234/example.1", "W123", "2016-01", "1.20.3", "norway", "n",
        "y", "-", ".", "0317-8471", "e12", "PMC123", "12a", "1,000", "no-effect"
      })
  void leavesTextAlone(String word) {
    assertEquals(Optional.empty(), PlainWords.misreading(word));
  }

  @Test
  void doesNotTryLongTexts() {
    assertEquals(Optional.empty(), PlainWords.misreading("9".repeat(1_000_000)));
  }
}
