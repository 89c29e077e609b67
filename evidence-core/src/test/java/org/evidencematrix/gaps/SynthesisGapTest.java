package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Scope;
import org.junit.jupiter.api.Test;

class SynthesisGapTest {
  private static final SynthesisGap KIND = new SynthesisGap();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  private static final List<Item> STRONG = Made.studies("a", "quasi-experimental", 3);

  @Test
  void needsThreeStrongStudiesOrFiveOfAny() {
    assertEquals(Optional.of(List.of("none")), Made.flags(KIND, Made.all(STRONG)));
    assertEquals(Optional.empty(), Made.flags(KIND, Made.all(STRONG.subList(0, 2))));
    assertEquals(
        Optional.of(List.of("none")),
        Made.flags(KIND, Made.all(Made.studies("a", "before-after", 5))));
    assertEquals(
        Optional.empty(), Made.flags(KIND, Made.all(Made.studies("a", "before-after", 4))));
  }

  @Test
  void isClosedByAFreshReview() {
    Item review = MadeUp.study("r", "systematic-review", LM, "s1");
    assertEquals(Optional.empty(), Made.flags(KIND, Made.all(STRONG, review)));
  }

  @Test
  void saysWhenReviewsAreOutOfDate() {
    // .45 halved by nine years beyond five: .45 * 2^(-9/5) = .129.
    Item old =
        MadeUp.with(MadeUp.study("r", "systematic-review", LM, "s1"), b -> b.lastSearch(2012));
    assertEquals(Optional.of(List.of("out-of-date")), Made.flags(KIND, Made.all(STRONG, old)));
  }

  @Test
  void saysWhenNoReviewCanBeReliedOn() {
    Item scoping = MadeUp.study("r", "scoping-review", LM, "s1");
    Item low =
        MadeUp.with(
            MadeUp.study("q", "meta-analysis", LM, "s1"),
            b -> b.appraisal(MadeUp.result("amstar-2", "low")));
    assertEquals(
        Optional.of(List.of("low-confidence")), Made.flags(KIND, Made.all(STRONG, scoping, low)));
  }

  @Test
  void isClosedByAGlobalReviewOfTheSameStrategy() {
    // .7 * .45 = .315.
    Item global = MadeUp.with(MadeUp.study("r", "systematic-review", "", "s1"), b -> b.year(2024));
    assertEquals(Optional.empty(), Made.flags(KIND, Made.all(STRONG, global)));
    Item other = MadeUp.study("r", "systematic-review", "", "s2");
    assertEquals(Optional.of(List.of("none")), Made.flags(KIND, Made.all(STRONG, other)));
  }

  @Test
  void callsAReviewGlobalWhereTheCellHasNone() {
    Item old =
        MadeUp.with(
            MadeUp.study("r", "systematic-review", "", "s1"), b -> b.year(2013).lastSearch(2012));
    assertEquals("synthesis.global-out-of-date", key(Made.all(STRONG, old)));
    Item here =
        MadeUp.with(MadeUp.study("q", "systematic-review", LM, "s1"), b -> b.lastSearch(2012));
    assertEquals("synthesis.out-of-date", key(Made.all(STRONG, old, here)));
    Item low =
        MadeUp.with(
            MadeUp.study("r", "meta-analysis", "", "s1"),
            b -> b.appraisal(MadeUp.result("amstar-2", "low")));
    assertEquals("synthesis.global-low-confidence", key(Made.all(STRONG, low)));
  }

  private static String key(Item... items) {
    return Made.find(KIND, items).flatMap(Attribute::statement).orElseThrow().key();
  }

  @Test
  void isClosedByAReviewOfTheWorldThatListsItsCountries() {
    Item world =
        MadeUp.with(
            MadeUp.study("r", "systematic-review", MadeUp.HIGH, "s1"),
            b -> b.scope(Scope.GLOBAL).year(2024));
    assertEquals(Optional.empty(), Made.flags(KIND, Made.all(STRONG, world)));
    Item one = MadeUp.study("r", "systematic-review", MadeUp.HIGH, "s1");
    assertEquals(Optional.of(List.of("none")), Made.flags(KIND, Made.all(STRONG, one)));
  }
}
