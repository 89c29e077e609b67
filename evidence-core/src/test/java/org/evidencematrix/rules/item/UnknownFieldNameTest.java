package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.helps;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownFieldNameTest {
  private static final ItemRule RULE = new UnknownFieldName();

  @Test
  void acceptsNamesOfFieldsAndOfFieldsInGroups() {
    assertEquals(
        List.of(),
        found(
            RULE,
            item()
                .uncertain(
                    List.of("data-years", "findings", "sample.size", "coding.basis", "id"))));
  }

  @ParameterizedTest
  @CsvSource({"Data years, data-years", "data_years, data-years", "DOI, doi"})
  void mendsAnotherSpellingForSure(String typed, String name) {
    assertEquals(
        "safe: uncertain: [" + name + "]\n",
        mended(RULE, item().uncertain(List.of(typed)), "uncertain: [" + typed + "]\n"));
  }

  @Test
  void suggestsTheNearestName() {
    assertEquals(
        List.of("uncertain[0]: `contries` is not a field of an item; write countries"),
        found(RULE, item().uncertain(List.of("contries"))));
    assertEquals(
        "review: uncertain: [countries]\n",
        mended(RULE, item().uncertain(List.of("contries")), "uncertain: [contries]\n"));
  }

  @Test
  void saysWhatANameLooksLike() {
    assertEquals(
        List.of("write the name of a field as it stands in the item, such as data-years"),
        helps(RULE, item().uncertain(List.of("everything about it"))));
  }
}
