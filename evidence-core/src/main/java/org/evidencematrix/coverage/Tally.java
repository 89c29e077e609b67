package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evidencematrix.rigor.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The counts behind a cell, from which every figure follows for any weights and gamma.
 *
 * <p>Families are counted by what they offer and by their number of cells; those tied to others
 * also stand singly, because a review leaves out what it includes. Evaluating costs the number of
 * distinct (tier, number of cells) pairs, not the number of items. Sums run over sorted integer
 * counts, so the result does not depend on the order in which items came. Immutable.
 */
public final class Tally {
  static final Tally EMPTY = new Tally(new CellCount(), new LinkedCell());

  /**
   * Sums of weight times share over families.
   *
   * @param all of all
   * @param notAppraised of those whose best report was not appraised
   * @param directed of those with a direction
   * @param favourable of the favourable ones, mixed ones half
   */
  record Masses(double all, double notAppraised, double directed, double favourable) {}

  /** Stands where the id of an imagined study would. */
  private static final String IMAGINED = "imagined";

  private final CellCount source;
  private final long[] keys;
  private final int[] counts;
  private final SortedMap<Long, FirstIds> single;
  private final LinkedCell linked;
  private final Product product;
  private final long[] newest;
  private final ReviewYears reviews;
  private final int pipeline;
  private final TreeMap<Long, Integer> reviewYears;
  private final List<ItemList> items = new ArrayList<>();
  private final ItemList retracted;

  /** Asked for in every draw, nearly always for the same tiers; two threads may both compute it. */
  private volatile @Nullable Standing counted;

  /**
   * Makes the counts.
   *
   * @param count what was counted; not changed any more
   * @param linked the tied families; not changed any more
   */
  Tally(CellCount count, LinkedCell linked) {
    source = count;
    this.linked = linked;
    single = count.families.sorted();
    TreeMap<Long, Integer> families = new TreeMap<>();
    single.forEach((key, ids) -> families.put(key, ids.count()));
    product = Product.of(families, linked);
    linked.eachKey((key, number) -> families.merge(key, number, Integer::sum));
    keys = families.keySet().stream().mapToLong(Long::longValue).toArray();
    counts = families.values().stream().mapToInt(Integer::intValue).toArray();
    newest = count.newest.clone();
    reviews = new ReviewYears();
    reviews.merge(count.reviews);
    pipeline = count.pipeline;
    reviewYears = new TreeMap<>(count.reviewYears);
    for (FirstIds ids : count.items) {
      items.add(ids.list());
    }
    retracted = count.retracted.list();
  }

  /** Returns these counts with imagined families in this cell, each published in a year. */
  public Tally with(List<Imagined> studies, int year) {
    CellCount more = new CellCount();
    more.merge(source);
    for (Imagined study : studies) {
      int tier = study.tier();
      more.family(
          FamilyKey.of(
              study.synthesis() ? -1 : tier,
              study.synthesis() ? tier : -1,
              study.cells(),
              study.appraised(),
              FamilyKey.NO_DIRECTION),
          IMAGINED);
      more.year(tier, year, false);
      if (study.synthesis()) {
        more.reviewFamily(tier, year);
        more.reviews.add(tier, year, study.closesSynthesis());
      }
    }
    return new Tally(more, linked);
  }

  /** Returns the number of families with weight. */
  public int n(Weighting weighting) {
    int mask = new Shares(weighting).mask();
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      n += has(mask, FamilyKey.best(keys[i])) ? counts[i] : 0;
    }
    return n;
  }

  private static boolean has(int mask, int tier) {
    return tier >= 0 && (mask & 1 << tier) != 0;
  }

  /**
   * Returns the coverage after the ceilings.
   *
   * <p>{@code C = max over r of [1 - (1 - w_r a_r) prod_f (1 - w_f a_f)]}, r over the reviews and
   * "none"; f over the best primary reports of families, without the review's own family and those
   * that it includes.
   */
  public double coverage(Weighting weighting) {
    return coverageWith(weighting, 0, 0);
  }

  /**
   * Returns what the coverage would be with further families that fill this cell only.
   *
   * @param tier tier of the primary study that each of them offers
   * @param more how many, 0 or more
   */
  public double coverageWith(Weighting weighting, int tier, int more) {
    return coverageWith(new Shares(weighting), tier, more);
  }

  double coverageWith(Shares shares, int tier, int more) {
    Ceiling ceiling = counted(shares.mask()).ceiling(tier, more);
    return Math.min(1 - product.miss(shares, tier, more), ceiling.limit());
  }

  private Standing counted(int mask) {
    Standing known = counted;
    if (known == null || known.mask() != mask) {
      known = standing(mask, ReviewYears.NONE);
      counted = known;
    }
    return known;
  }

  Product product() {
    return product;
  }

  ReviewYears reviews() {
    return reviews;
  }

  int pipeline() {
    return pipeline;
  }

  LinkedCell linked() {
    return linked;
  }

  /** Returns the families alone by key: how many, and the first ids. */
  SortedMap<Long, FirstIds> single() {
    return single;
  }

  /** Returns the items with weight. */
  ItemList items(int mask) {
    return join(mask, true);
  }

  /** Returns the items of weight 0 that still stand. */
  ItemList context(int mask) {
    return join(mask, false);
  }

  private ItemList join(int mask, boolean withWeight) {
    List<ItemList> lists = new ArrayList<>();
    for (int tier = 0; tier < items.size(); tier++) {
      if (has(mask, tier) == withWeight) {
        lists.add(items.get(tier));
      }
    }
    return FirstIds.join(lists);
  }

  ItemList retracted() {
    return retracted;
  }

  boolean hasAny() {
    return !retracted.isEmpty() || items.stream().anyMatch(list -> !list.isEmpty());
  }

  /** Returns what depends only on which tiers have weight. */
  Standing standing(int mask, ReviewYears line) {
    int n = 0;
    int best = -1;
    int strong = 0;
    int strongPrimaries = 0;
    int reviewFamilies = 0;
    Integer[] directions = new Integer[FamilyKey.NO_EFFECT + 1];
    Arrays.fill(directions, 0);
    for (int i = 0; i < keys.length; i++) {
      long key = keys[i];
      int tier = FamilyKey.best(key);
      if (has(mask, tier)) {
        int primary = FamilyKey.primary(key);
        n += counts[i];
        best = Math.max(best, tier);
        strong += tier >= Tier.STRONG ? counts[i] : 0;
        strongPrimaries += primary >= Tier.STRONG && has(mask, primary) ? counts[i] : 0;
        directions[FamilyKey.direction(key)] += counts[i];
      }
      reviewFamilies += has(mask, FamilyKey.review(key)) ? counts[i] : 0;
    }
    return new Standing(
        mask,
        n,
        best,
        strong,
        strongPrimaries,
        reviewFamilies,
        newest(mask),
        List.of(directions),
        reviewsWithinFiveYears(mask),
        reviews.any(mask) || line.any(mask));
  }

  private NewestYear newest(int mask) {
    long best = Long.MIN_VALUE;
    for (int tier = 0; tier < newest.length; tier++) {
      if (has(mask, tier)) {
        best = Math.max(best, newest[tier]);
      }
    }
    return best == Long.MIN_VALUE
        ? NewestYear.NONE
        : new NewestYear(OptionalInt.of((int) (best >> 1)), (best & 1) == 0);
  }

  private int reviewsWithinFiveYears(int mask) {
    TreeMap<Integer, Integer> byYear = new TreeMap<>();
    reviewYears.forEach(
        (key, number) -> {
          if (has(mask, (int) (key & 255))) {
            byYear.merge((int) (key >> 8), number, Integer::sum);
          }
        });
    int most = 0;
    for (int first : byYear.keySet()) {
      int within =
          byYear.subMap(first, first + 5).values().stream().mapToInt(Integer::intValue).sum();
      most = Math.max(most, within);
    }
    return most;
  }

  Masses masses(Shares shares) {
    double all = 0;
    double notAppraised = 0;
    double directed = 0;
    double favourable = 0;
    for (int i = 0; i < keys.length; i++) {
      long key = keys[i];
      double weight = shares.weight(FamilyKey.best(key));
      double mass = weight * shares.allocation(FamilyKey.k(key)) * counts[i];
      all += mass;
      notAppraised += FamilyKey.appraised(key) ? 0 : mass;
      int direction = FamilyKey.direction(key);
      if (direction != FamilyKey.NO_DIRECTION) {
        directed += mass;
        favourable +=
            direction == FamilyKey.FAVOURABLE ? mass : direction == FamilyKey.MIXED ? mass / 2 : 0;
      }
    }
    return new Masses(all, notAppraised, directed, favourable);
  }

  /**
   * Returns all figures.
   *
   * @param line global reviews of the same row or column; none on most grids
   * @param asOf year of the report's date
   */
  Figures figures(Shares shares, ReviewYears line, int asOf) {
    return new Sheet(this, line, asOf).figures(shares);
  }
}
