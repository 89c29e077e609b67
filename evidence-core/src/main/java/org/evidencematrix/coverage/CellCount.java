package org.evidencematrix.coverage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.evidencematrix.rigor.Tier;

/** What has been counted in a cell so far; merges with another part by adding and by maxima. */
final class CellCount {
  static final int TIERS = Tier.HIGHEST + 1;

  final AlikeFamilies families = new AlikeFamilies();
  final Map<Long, Integer> reviewYears = new HashMap<>();
  final FirstIds[] items = new FirstIds[TIERS];
  final FirstIds retracted = new FirstIds();
  final long[] newest = new long[TIERS];
  final ReviewYears reviews = new ReviewYears();
  int pipeline;

  CellCount() {
    Arrays.setAll(items, t -> new FirstIds());
    Arrays.fill(newest, Long.MIN_VALUE);
  }

  /** Notes a year of data; of equal years one of data counts before one of publication. */
  void year(int tier, int year, boolean fromPublication) {
    newest[tier] = Math.max(newest[tier], 2L * year + (fromPublication ? 0 : 1));
  }

  void family(long key, String id) {
    families.add(key, id);
  }

  void family(long key, IdKey id) {
    families.add(key, id);
  }

  void reviewFamily(int tier, int year) {
    reviewYears.merge((long) year << 8 | tier, 1, Integer::sum);
  }

  void merge(CellCount other) {
    families.merge(other.families);
    other.reviewYears.forEach((key, count) -> reviewYears.merge(key, count, Integer::sum));
    for (int tier = 0; tier < TIERS; tier++) {
      items[tier].merge(other.items[tier]);
      newest[tier] = Math.max(newest[tier], other.newest[tier]);
    }
    retracted.merge(other.retracted);
    reviews.merge(other.reviews);
    pipeline += other.pipeline;
  }
}
