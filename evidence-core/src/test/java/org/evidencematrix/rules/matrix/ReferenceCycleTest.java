package org.evidencematrix.rules.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class ReferenceCycleTest {

  @Test
  void reportsACircleOnceAtItsFirstItem() {
    assertEquals(
        List.of(
            "a.yaml:1:13: following `supersedes` from `a` leads back to it over 3 items"
                + " [reference-cycle]"),
        MiniMatrix.empty()
            .and("a", "supersedes: b")
            .and("b", "supersedes: c")
            .and("c", "supersedes: a")
            .findings());
  }

  @Test
  void reportsTwoCircles() {
    assertEquals(
        List.of(
            "a.yaml:1:13: following `supersedes` from `a` leads back to it over 2 items"
                + " [reference-cycle]",
            "c.yaml:1:17: following `translation-of` from `c` leads back to it over 2 items"
                + " [reference-cycle]"),
        MiniMatrix.empty()
            .and("a", "supersedes: b")
            .and("b", "supersedes: a")
            .and("c", "translation-of: d")
            .and("d", "translation-of: c")
            .findings());
  }

  @Test
  void reportsAnItemThatNamesItself() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:13: `doe-2021-supervision` names itself in `supersedes`"
                + " [reference-cycle]"),
        MiniMatrix.item("supersedes: doe-2021-supervision").findings());
  }

  @Test
  void leavesAChainThatLeadsIntoACircleAlone() {
    assertEquals(
        List.of(
            "b.yaml:1:13: following `supersedes` from `b` leads back to it over 2 items"
                + " [reference-cycle]"),
        MiniMatrix.empty()
            .and("a", "supersedes: b")
            .and("b", "supersedes: c")
            .and("c", "supersedes: b")
            .findings());
  }

  @Test
  void leavesALongChainAlone() {
    assertEquals(
        List.of(),
        MiniMatrix.empty().and("a", "supersedes: b").and("b", "supersedes: c").and("c").findings());
  }
}
