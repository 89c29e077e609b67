package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class ImpossibleLastSearchTest {
  private static final ItemRule RULE = new ImpossibleLastSearch();

  @Test
  void reportsASearchAfterPublication() {
    assertEquals(
        List.of("last-search: the last search in 2022 comes after the publication in 2021"),
        messages(RULE, item().lastSearch(2022)));
  }

  @Test
  void reportsASearchOfAnotherAge() {
    assertEquals(
        List.of("last-search: a last search in 202 is too long ago (before 1800)"),
        messages(RULE, item().lastSearch(202)));
  }

  @Test
  void acceptsTheYearOfPublication() {
    assertEquals(List.of(), found(RULE, item().lastSearch(2021)));
  }

  @Test
  void letsAProtocolPlanItsSearch() {
    assertEquals(List.of(), found(RULE, item().design("protocol").lastSearch(2022)));
  }

  @Test
  void leavesAYearInFutureToAnotherRule() {
    assertEquals(List.of(), found(RULE, item().lastSearch(2027)));
  }

  @Test
  void saysNothingWhereTheYearIsMissing() {
    assertEquals(List.of(), found(RULE, item().year(0).lastSearch(2022)));
  }
}
