package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.YearRange;
import org.junit.jupiter.api.Test;

class StaleTest {
  private static final Stale KIND = new Stale();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  /** Lower-middle income in every year asked here. */
  private static final String PHILIPPINES = "PHL";

  private static Item dated(String id, int published, Optional<YearRange> data) {
    return MadeUp.with(
        MadeUp.study(id, "before-after", PHILIPPINES, "s1"),
        b -> {
          data.ifPresent(b::dataYears);
          return b.year(published);
        });
  }

  @Test
  void holdsWhenTheNewestDataAreElevenYearsOld() {
    Item eleven = dated("a", 2018, Optional.of(new YearRange(2014, 2015)));
    Item ten = dated("b", 2018, Optional.of(new YearRange(2014, 2016)));
    assertEquals(Optional.of(List.of()), Made.flags(KIND, eleven));
    assertEquals(Optional.empty(), Made.flags(KIND, eleven, ten));
  }

  @Test
  void saysWhenTheYearIsOneOfPublication() {
    Item old = dated("a", 2015, Optional.empty());
    assertEquals(Optional.of(List.of("year-of-publication")), Made.flags(KIND, old));
    Item sameYear = dated("b", 2018, Optional.of(new YearRange(2015, 2015)));
    assertEquals(Optional.of(List.of()), Made.flags(KIND, old, sameYear));
  }

  @Test
  void asksOnlyWhatHasWeight() {
    Item protocol = MadeUp.study("p", "protocol", LM, "s1");
    assertEquals(Optional.empty(), Made.flags(KIND, protocol));
    assertEquals(
        Optional.of(List.of("year-of-publication")),
        Made.flags(KIND, protocol, dated("a", 2010, Optional.empty())));
  }
}
