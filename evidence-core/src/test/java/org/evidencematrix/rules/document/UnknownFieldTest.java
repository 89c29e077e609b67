package org.evidencematrix.rules.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class UnknownFieldTest {

  @Test
  void reportsAMistypedName() {
    assertEquals(
        List.of("doe-2021-supervision.yaml:1:1: `titel` is not a field here [unknown-field]"),
        MiniMatrix.item("titel: A study", "# without: title").findings());
  }

  @Test
  void suggestsTheClearlyNearestName() {
    assertEquals("write `venue` if that is meant", MiniMatrix.item("venu: A journal").help());
  }

  @Test
  void suggestsAcrossUnderscoresAndCapitals() {
    assertEquals(
        "write `data-years` if that is meant", MiniMatrix.item("Data_Years: [2019]").help());
  }

  @Test
  void doesNotSuggestAFieldThatIsThereAlready() {
    assertEquals(
        "take it out: `venue`, which it looks like, is there already",
        MiniMatrix.item("venue: A", "venu: B").help());
  }

  @Test
  void saysInWhichGroupAFieldBelongs() {
    assertEquals(
        "write `isbn` inside `identifiers`", MiniMatrix.item("isbn: \"9780306406157\"").help());
  }

  @Test
  void namesTheFieldsOfASmallGroup() {
    assertEquals("the fields here are size, unit", MiniMatrix.item("sample: {colour: red}").help());
  }

  @Test
  void saysNothingOfTheFieldThatWasMeant() {
    assertEquals(
        List.of("doe-2021-supervision.yaml:1:1: `sumary` is not a field here [unknown-field]"),
        MiniMatrix.item("sumary: What was found.", "# without: summary").findings());
  }

  @Test
  void saysNothingOfTheMissingFindingsThatWereMeant() {
    assertEquals(
        List.of("doe-2021-supervision.yaml:1:1: `finding` is not a field here [unknown-field]"),
        MiniMatrix.item(
                "finding:", "  - strategy: support-performance-systems", "# without: findings")
            .findings());
  }

  @Test
  void doesNotShowVeryLongNamesWhole() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:1:"
                + " `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…`"
                + " is not a field here [unknown-field]"),
        MiniMatrix.item(
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx:"
                    + " 1")
            .findings());
  }
}
