package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmbiguousCountryTest {
  private static final ItemRule RULE = new AmbiguousCountry();

  @Test
  void showsBothCandidates() {
    assertEquals(
        List.of(
            "countries[0]: `Congo` does not say clearly which country is meant; look in the source"
                + " and write the code of the country that is meant: COG (Republic of the Congo),"
                + " COD (Democratic Republic of the Congo)"),
        found(RULE, item().countries(List.of("Congo"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "congo",
        "Corée",
        "Corea",
        "Korea",
        "Saint-Martin",
        "Virgin Islands",
        "America",
        "Borneo"
      })
  void asksForNamesOfMoreThanOneCountry(String typed) {
    assertEquals(1, found(RULE, item().countries(List.of(typed))).size(), typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"COD", "DR Congo", "South Korea", "Narnia", "Sub-Saharan Africa", ""})
  void leavesClearNamesAlone(String typed) {
    assertEquals(List.of(), found(RULE, item().countries(List.of(typed))));
  }
}
