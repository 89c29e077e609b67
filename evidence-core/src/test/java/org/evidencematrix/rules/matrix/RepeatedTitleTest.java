package org.evidencematrix.rules.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class RepeatedTitleTest {

  @Test
  void comparesWithoutCapitalsAccentsAndPunctuation() {
    assertEquals(
        List.of(
            "roe-2022-x.yaml:1:8: the title `L ETUDE (Pays)` is also that of `doe-2021-supervision`"
                + " [repeated-title]"),
        MiniMatrix.item("title: \"L'étude: pays\"")
            .and("roe-2022-x", "title: L ETUDE (Pays)")
            .findings());
  }

  @Test
  void isSettledByTheFamily() {
    assertEquals(
        List.of(),
        MiniMatrix.item("title: Same", "family: f")
            .and("roe-2022-x", "title: Same", "family: f")
            .findings());
  }

  @Test
  void isSettledByTranslationOf() {
    assertEquals(
        List.of(),
        MiniMatrix.item("title: Same")
            .and("roe-2022-x", "title: Same", "translation-of: doe-2021-supervision")
            .findings());
  }

  @Test
  void leavesItemsWithTheSameDoiToTheOtherRule() {
    assertEquals(
        List.of(
            "roe-2022-x.yaml:2:6: the DOI `10.1234/a` belongs to another item too [repeated-doi]"),
        MiniMatrix.item("title: Same", "doi: 10.1234/a")
            .and("roe-2022-x", "title: Same", "doi: 10.1234/a")
            .findings());
  }

  @Test
  void keepsTitlesInOtherScriptsApart() {
    assertEquals(
        List.of(), MiniMatrix.item("title: 社会工作").and("roe-2022-x", "title: 社会服务").findings());
  }
}
