package org.evidencematrix.rules.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class BrokenReferenceTest {

  @Test
  void reportsEveryKindOfReference() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:12: there is no item `a` in this matrix"
                + " [broken-reference]",
            "doe-2021-supervision.yaml:2:12: there is no item `b` in this matrix"
                + " [broken-reference]",
            "doe-2021-supervision.yaml:3:17: there is no item `c` in this matrix"
                + " [broken-reference]",
            "doe-2021-supervision.yaml:4:13: there is no item `d` in this matrix"
                + " [broken-reference]",
            "doe-2021-supervision.yaml:5:17: there is no item `e` in this matrix"
                + " [broken-reference]",
            "doe-2021-supervision.yaml:6:21: there is no search `f` in this matrix"
                + " [broken-reference]"),
        MiniMatrix.item(
                "includes: [a]",
                "evidence: [b]",
                "distinct-from: [c]",
                "supersedes: d",
                "translation-of: e",
                "found-in: [{search: f}]")
            .findings());
  }

  @Test
  void reportsAnItemThatIncludesItself() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:12: `doe-2021-supervision` is this item itself"
                + " [broken-reference]"),
        MiniMatrix.item("includes: [doe-2021-supervision]").findings());
  }

  @Test
  void suggestsTheItemThatWasMeant() {
    assertEquals(
        "write `roe-2022-trial` if that is meant",
        MiniMatrix.item("includes: [roe-2022-trail]").and("roe-2022-trial").help());
  }

  @Test
  void doesNotCallAnUnreadableItemMissing() {
    assertEquals(
        List.of("roe-2022-x.yaml:1:1: this file is empty [syntax-error]"),
        MiniMatrix.item("includes: [roe-2022-x]").with("items/roe-2022-x.yaml", "").findings());
  }

  @Test
  void showsThePlaceBehindAnEntryThatWasLeftOut() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:12: an entry of `includes` is empty [wrong-type]",
            "doe-2021-supervision.yaml:1:15: there is no item `a` in this matrix"
                + " [broken-reference]"),
        MiniMatrix.item("includes: [~, a]").findings());
  }
}
