package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.model.YearRange;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class FutureYearTest {
  private static final ItemRule RULE = new FutureYear();

  @Test
  void reportsYearInFuture() {
    assertEquals(
        List.of(
            "year: year 2062 is in the future (this year is 2026); look in the source and write the"
                + " year that it gives; if the year is right, ask a maintainer for an exemption"),
        found(RULE, item().year(2062)));
  }

  @Test
  void acceptsThisYear() {
    assertEquals(
        List.of(),
        found(RULE, item().year(2026).lastSearch(2026).dataYears(new YearRange(2026, 2026))));
  }

  @Test
  void reportsLastSearchAndDataYearsInFuture() {
    assertEquals(
        List.of(
            "last-search: the last search is in 2027, which is in the future (this year is 2026)",
            "data-years: data collection in 2028 is in the future (this year is 2026)"),
        messages(RULE, item().lastSearch(2027).dataYears(new YearRange(2020, 2028))));
  }

  @Test
  void letsAProtocolPlanItsDataYears() {
    assertEquals(
        List.of(), found(RULE, item().design("protocol").dataYears(new YearRange(2026, 2030))));
  }
}
