package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.model.YearRange;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class ImpossibleDataYearsTest {
  private static final ItemRule RULE = new ImpossibleDataYears();

  @Test
  void reportsYearsTurnedRound() {
    var item = item().dataYears(new YearRange(2019, 2018));
    assertEquals(
        List.of(
            "data-years: data collection from 2019 to 2018 ends before it begins; write the earlier"
                + " year first: [2018, 2019]"),
        found(RULE, item));
    assertEquals(
        "review: data-years: [2018, 2019]\n", mended(RULE, item, "data-years: [2019, 2018]\n"));
  }

  @Test
  void reportsDataAfterPublication() {
    assertEquals(
        List.of("data-years: data collection until 2023 ends after the publication in 2021"),
        messages(RULE, item().dataYears(new YearRange(2019, 2023))));
  }

  @Test
  void reportsDataOfAnotherAge() {
    assertEquals(
        List.of("data-years: data collection in 218 is too long ago (before 1800)"),
        messages(RULE, item().dataYears(new YearRange(218, 2019))));
  }

  @Test
  void acceptsOneYearAndOldArchives() {
    assertEquals(List.of(), found(RULE, item().dataYears(new YearRange(2021, 2021))));
    assertEquals(List.of(), found(RULE, item().dataYears(new YearRange(1848, 1901))));
  }

  @Test
  void letsAProtocolPlan() {
    assertEquals(
        List.of(), found(RULE, item().design("protocol").dataYears(new YearRange(2021, 2024))));
  }

  @Test
  void leavesYearsInFutureToAnotherRule() {
    assertEquals(List.of(), found(RULE, item().dataYears(new YearRange(2021, 2062))));
  }
}
