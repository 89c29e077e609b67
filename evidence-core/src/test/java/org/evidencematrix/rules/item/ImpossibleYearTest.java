package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class ImpossibleYearTest {
  private static final ItemRule RULE = new ImpossibleYear();

  @Test
  void reportsAYearOfAnotherAge() {
    assertEquals(
        List.of(
            "year: year 1018 is too long ago (before 1800); look in the source and write the year"
                + " of publication with four digits"),
        found(RULE, item().year(1018)));
  }

  @Test
  void acceptsTheFirstReportsOnPoorRelief() {
    assertEquals(List.of(), found(RULE, item().year(1834)));
  }

  @Test
  void leavesAMissingYearToAnotherRule() {
    assertEquals(List.of(), found(RULE, item().year(0)));
  }
}
