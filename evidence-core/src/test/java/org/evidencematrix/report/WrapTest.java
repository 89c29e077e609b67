package org.evidencematrix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {
  @Test
  void breaksBetweenWords() {
    assertEquals(List.of("one two", "three"), Wrap.lines("one  two\nthree", 9));
    assertEquals(List.of("unbreakable-word", "x"), Wrap.lines("unbreakable-word x", 5));
    assertEquals(List.of(""), Wrap.lines("", 5));
  }

  @Test
  void keepsFrenchSignsWithTheirWord() {
    assertEquals(
        List.of("Ce qui", "va :", "tout ;", "« rien ».", "Non ?"),
        Wrap.lines("Ce qui va : tout ; « rien ». Non ?", 9));
  }
}
