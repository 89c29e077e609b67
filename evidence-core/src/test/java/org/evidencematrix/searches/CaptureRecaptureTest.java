package org.evidencematrix.searches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evidencematrix.searches.CaptureRecapture.Estimate;
import org.evidencematrix.searches.CaptureRecapture.NoEstimate;
import org.junit.jupiter.api.Test;

class CaptureRecaptureTest {
  @Test
  void givesTheFiguresOfTheFormulas() {
    // Worked out apart from this program.
    Estimate estimate = (Estimate) CaptureRecapture.of(100, 80, 40);
    assertEquals(198.53658536585365, estimate.total(), 1e-9);
    assertEquals(278.09977054474376, estimate.variance(), 1e-9);
    assertEquals(58.536585365853654, estimate.notFound(), 1e-9);
    assertEquals(LOW, estimate.low(), 1e-9);
    assertEquals(HIGH, estimate.high(), 1e-9);
  }

  private static final double LOW = 33.85681474813602;
  private static final double HIGH = 101.20656215843574;

  @Test
  void givesNoneWhereTheOverlapIsTooSmall() {
    assertEquals(NoEstimate.OVERLAP_TOO_SMALL, CaptureRecapture.of(100, 100, 6));
    assertInstanceOf(Estimate.class, CaptureRecapture.of(100, 100, 7));
    assertEquals(NoEstimate.OVERLAP_TOO_SMALL, CaptureRecapture.of(0, 0, 0));
  }

  @Test
  void givesNoneWhereOneSourceHoldsTheOther() {
    assertEquals(NoEstimate.ONE_HOLDS_THE_OTHER, CaptureRecapture.of(10, 100, 10));
    assertEquals(NoEstimate.ONE_HOLDS_THE_OTHER, CaptureRecapture.of(10, 10, 10));
  }

  @Test
  void refusesAnOverlapLargerThanASource() {
    assertThrows(IllegalArgumentException.class, () -> CaptureRecapture.of(5, 9, 6));
    assertThrows(IllegalArgumentException.class, () -> CaptureRecapture.of(5, 9, -1));
  }

  @Property
  void neverEstimatesFewerStudiesThanWereFound(
      @ForAll @IntRange(min = 7, max = 5_000) int both,
      @ForAll @IntRange(min = 1, max = 100_000) int onlyFirst,
      @ForAll @IntRange(min = 1, max = 100_000) int onlySecond) {
    Estimate estimate = (Estimate) CaptureRecapture.of(both + onlyFirst, both + onlySecond, both);
    assertTrue(estimate.total() >= both + onlyFirst + onlySecond);
    assertTrue(estimate.low() > 0 && estimate.low() <= estimate.notFound());
    assertTrue(estimate.high() >= estimate.notFound() && Double.isFinite(estimate.high()));
  }

  @Property
  void doesNotAskWhichSourceIsFirst(
      @ForAll @IntRange(min = 0, max = 500) int first,
      @ForAll @IntRange(min = 0, max = 500) int second,
      @ForAll @IntRange(min = 0, max = 500) int both) {
    Assume.that(both <= first && both <= second);
    assertEquals(
        CaptureRecapture.of(first, second, both), CaptureRecapture.of(second, first, both));
  }

  @Property
  void estimatesFewerTheMoreBothFound(
      @ForAll @IntRange(min = 7, max = 400) int both,
      @ForAll @IntRange(min = 2, max = 400) int onlyFirst,
      @ForAll @IntRange(min = 2, max = 400) int onlySecond) {
    int first = both + onlyFirst;
    int second = both + onlySecond;
    Estimate less = (Estimate) CaptureRecapture.of(first, second, both);
    Estimate more = (Estimate) CaptureRecapture.of(first, second, both + 1);
    assertTrue(more.total() < less.total());
  }
}
