package org.evidencematrix.rules.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class UnknownCodeTest {

  @Test
  void reportsACodeThatIsNotInItsList() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:9: `random guess` is not a code of the list designs"
                + " [unknown-code]"),
        MiniMatrix.item("design: random guess").findings());
  }

  @Test
  void knowsAnotherNameForACode() {
    assertEquals(
        "write `systematic-review`, the code for it",
        MiniMatrix.item("design: Systematic literature review").help());
  }

  @Test
  void knowsALabelInFrench() {
    assertEquals("write `book`, the code for it", MiniMatrix.item("type: Livre").help());
  }

  @Test
  void guessesAMistypedCode() {
    assertEquals(
        "write `supervisor` if that is meant; all codes are in vocabulary/cadres.yaml",
        MiniMatrix.item("cadres: [supervisr]").help());
  }

  @Test
  void namesAllCodesOfAShortList() {
    assertEquals(
        "write one of these: academic, grey", MiniMatrix.item("literature: unsure").help());
  }

  @Test
  void reportsEachEntryOfAList() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:10: `one` is not a code of the list cadres [unknown-code]",
            "doe-2021-supervision.yaml:1:27: `two` is not a code of the list cadres"
                + " [unknown-code]"),
        MiniMatrix.item("cadres: [one, supervisor, two]").findings());
  }

  @Test
  void reportsACodeInsideAFinding() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:3:15: `why` is not a code of the list questions"
                + " [unknown-code]"),
        MiniMatrix.item(
                "findings:", "  - strategy: support-performance-systems", "    question: why")
            .findings());
  }
}
