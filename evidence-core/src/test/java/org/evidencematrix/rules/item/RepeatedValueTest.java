package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class RepeatedValueTest {
  private static final ItemRule RULE = new RepeatedValue();

  @Test
  void reportsTheSameValueTwice() {
    var item = item().countries(List.of("TZA", "UGA", "TZA"));
    assertEquals(
        List.of("countries[2]: `TZA` is given twice in `countries`; remove one of the two"),
        found(RULE, item));
    assertEquals(
        "safe: countries: [TZA, UGA]\n", mended(RULE, item, "countries: [TZA, UGA, TZA]\n"));
  }

  @Test
  void mendsEachRepetition() {
    var item = item().cadres(List.of("manager", "manager", "manager"));
    assertEquals(
        "safe: cadres: [manager]\n", mended(RULE, item, "cadres: [manager, manager, manager]\n"));
    assertEquals(
        "safe: cadres:\n  - manager\n",
        mended(RULE, item, "cadres:\n  - manager\n  - manager\n  - manager\n"));
  }

  @Test
  void findsTheSameInLongLists() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      many.add("title " + i);
    }
    many.add("title 7");
    assertEquals(
        List.of("local-titles[20000]: `title 7` is given twice in `local-titles`"),
        messages(RULE, item().localTitles(many)));
  }

  @Test
  void leavesEmptyValuesToAnotherRule() {
    assertEquals(List.of(), found(RULE, item().themes(List.of("", ""))));
  }
}
