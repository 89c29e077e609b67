package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class MissingSummaryTest {
  private static final ItemRule RULE = new MissingSummary();

  @Test
  void reportsNoSummaryAndAnEmptyOne() {
    assertEquals(
        List.of("summary: this item has no `summary`"), messages(RULE, item().summary("")));
    assertEquals(
        List.of("summary: this item has no `summary`"), messages(RULE, item().summary(" \n ")));
  }

  @Test
  void reportsASummaryWithoutWords() {
    for (String text : List.of("1", "...", "-", "n/a", "x y z", "2021", "Supervision", "社会")) {
      assertEquals(
          List.of("summary: the `summary` `" + text + "` says nothing"),
          messages(RULE, item().summary(text)));
    }
  }

  @Test
  void acceptsAFewWordsInAnyScript() {
    for (String text :
        List.of(
            "Made up.",
            "Опрос работников",
            "社会工作者的督导",
            "مسح العاملين",
            "संतान की देखभाल",
            "बाल सेवा")) {
      assertEquals(List.of(), found(RULE, item().summary(text)), text);
    }
  }

  @Test
  void acceptsASummary() {
    assertEquals(List.of(), found(RULE, item()));
  }
}
