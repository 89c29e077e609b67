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

class UnknownRegionTest {
  private static final ItemRule RULE = new UnknownRegion();

  @Test
  void acceptsIds() {
    assertEquals(List.of(), found(RULE, item().regions(List.of("africa", "sub-saharan-africa"))));
  }

  @ParameterizedTest
  @CsvSource({
    "Africa, africa",
    "Afrique, africa",
    "África, africa",
    "Sub-Saharan Africa, sub-saharan-africa",
    "Europe and Eurasia, europe-and-central-asia",
    "Eastern and Southern Africa, eastern-and-southern-africa"
  })
  void mendsLabelsAndAliases(String typed, String id) {
    assertEquals(List.of("write " + id), helps(RULE, item().regions(List.of(typed))));
    assertEquals(
        "safe: regions: [" + id + "]\n",
        mended(RULE, item().regions(List.of(typed)), "regions: [" + typed + "]\n"));
  }

  @Test
  void sendsACountryToCountries() {
    assertEquals(
        List.of(
            "regions[0]: `Kenya` is not a region; write KEN under `countries`; `regions` is for"
                + " regions only"),
        found(RULE, item().regions(List.of("Kenya"))));
  }

  @Test
  void suggestsTheNearestId() {
    var item = item().regions(List.of("sub-saharian-africa"));
    assertEquals(List.of("write sub-saharan-africa if you mean that region"), helps(RULE, item));
    assertEquals(
        "review: regions: [sub-saharan-africa]\n",
        mended(RULE, item, "regions: [sub-saharian-africa]\n"));
  }

  @Test
  void saysWhatARegionLooksLike() {
    assertEquals(
        List.of("write an id of the list in vocabulary/regions.yaml, such as sub-saharan-africa"),
        helps(RULE, item().regions(List.of("the moon"))));
  }
}
