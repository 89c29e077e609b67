package org.evidencematrix.rules.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class UnneededExemptionTest {

  @Test
  void reportsWhatSilencesNothing() {
    assertEquals(
        List.of(
            "exemptions.yaml:1:9: the rule `future-year` finds nothing in `doe-2021-supervision`,"
                + " so the exception is not needed [unneeded-exemption]"),
        MiniMatrix.item()
            .with("exemptions.yaml", "- rule: future-year\n  item: doe-2021-supervision" + HELD)
            .findings());
  }

  @Test
  void reportsAnUnknownRule() {
    assertEquals(
        List.of("exemptions.yaml:1:9: there is no rule `no-such-rule` [unneeded-exemption]"),
        MiniMatrix.item()
            .with("exemptions.yaml", "- rule: no-such-rule\n  item: doe-2021-supervision" + HELD)
            .findings());
  }

  @Test
  void reportsAnUnknownItem() {
    assertEquals(
        List.of(
            "exemptions.yaml:2:9: there is no item `roe-1999-x` in this matrix"
                + " [unneeded-exemption]"),
        MiniMatrix.item()
            .with("exemptions.yaml", "- rule: future-year\n  item: roe-1999-x" + HELD)
            .findings());
  }

  @Test
  void reportsARepeatedOne() {
    assertEquals(
        List.of(
            "exemptions.yaml:5:9: the exception to `mistyped-by-others` for `doe-2021-supervision`"
                + " is given twice [unneeded-exemption]"),
        MiniMatrix.item("language: no")
            .with(
                "exemptions.yaml",
                "- rule: mistyped-by-others\n  item: doe-2021-supervision"
                    + HELD
                    + "- rule: mistyped-by-others\n  item: doe-2021-supervision"
                    + HELD)
            .findings());
  }

  @Test
  void isContentWithAnUsedOne() {
    assertEquals(
        List.of(),
        MiniMatrix.item("language: no")
            .with(
                "exemptions.yaml",
                "- rule: mistyped-by-others\n  item: doe-2021-supervision" + HELD)
            .findings());
  }

  @Test
  void saysNothingOfAnItemThatCannotBeRead() {
    assertEquals(
        List.of("a.yaml:1:1: this file is empty [syntax-error]"),
        MiniMatrix.empty()
            .with("items/a.yaml", "")
            .with("exemptions.yaml", "- rule: future-year\n  item: a" + HELD)
            .findings());
  }

  private static final String HELD = "\n  reason: looked at it\n  by: JD\n";
}
