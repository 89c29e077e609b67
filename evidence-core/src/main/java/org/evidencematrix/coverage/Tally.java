package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.evidencematrix.rigor.Tier;

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

  /** One way of choosing a review, or none: its tier and k, and what is left out of each bin. */
  private record Choice(int tier, int k, List<Integer> leftOut) {}

  /** What a global review counts in the cells of one place. */
  private static final double GLOBAL_SHARE = 0.7;

  private final CellCount counted;
  private final LinkedCell linked;
  private final long[] keys;
  private final int[] counts;

  /** Primary reports by (k, tier): packed, ascending, with their number. */
  private final long[] bins;

  private final int[] binCounts;
  private final List<Choice> choices;
  private final long[] newest;
  private final ReviewYears reviews;
  private final int pipeline;
  private final TreeMap<Long, Integer> reviewYears;
  private final List<ItemList> items = new ArrayList<>();
  private final ItemList retracted;

  /**
   * Makes the counts.
   *
   * @param count what was counted; not changed any more
   * @param linked the tied families; not changed any more
   */
  Tally(CellCount count, LinkedCell linked) {
    counted = count;
    this.linked = linked;
    TreeMap<Long, Integer> families = new TreeMap<>(count.families);
    linked.keys().forEach(key -> families.merge(key, 1, Integer::sum));
    keys = families.keySet().stream().mapToLong(Long::longValue).toArray();
    counts = families.values().stream().mapToInt(Integer::intValue).toArray();
    TreeMap<Long, Integer> primaries = new TreeMap<>();
    families.forEach(
        (key, number) -> {
          if (FamilyKey.primary(key) >= 0) {
            primaries.merge(bin(key), number, Integer::sum);
          }
        });
    bins = primaries.keySet().stream().mapToLong(Long::longValue).toArray();
    binCounts = primaries.values().stream().mapToInt(Integer::intValue).toArray();
    choices = choices(count.families, linked);
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
    more.merge(counted);
    for (Imagined study : studies) {
      int tier = study.tier();
      more.family(
          FamilyKey.of(
              study.synthesis() ? -1 : tier,
              study.synthesis() ? tier : -1,
              study.cells(),
              study.appraised(),
              FamilyKey.NO_DIRECTION));
      more.year(tier, year, false);
      if (study.synthesis()) {
        more.reviewFamily(tier, year);
        more.reviews.add(tier, year, study.closesSynthesis());
      }
    }
    return new Tally(more, linked);
  }

  private static long bin(long key) {
    return (long) FamilyKey.k(key) << 8 | FamilyKey.primary(key);
  }

  private List<Choice> choices(Map<Long, Integer> single, LinkedCell linked) {
    List<Integer> nothing = List.of();
    Set<Choice> found = new LinkedHashSet<>();
    for (long key : new TreeMap<>(single).keySet()) {
      if (FamilyKey.review(key) >= 0) {
        found.add(new Choice(FamilyKey.review(key), FamilyKey.k(key), nothing));
      }
    }
    for (LinkedCell.Review review : linked.reviews()) {
      int[] out = new int[bins.length];
      for (int position : linked.leftOut(review)) {
        long key = linked.keys().get(position);
        if (FamilyKey.primary(key) >= 0) {
          out[Arrays.binarySearch(bins, bin(key))]++;
        }
      }
      int k = FamilyKey.k(linked.keys().get(review.family()));
      boolean any = Arrays.stream(out).anyMatch(o -> o > 0);
      found.add(new Choice(review.tier(), k, any ? Arrays.stream(out).boxed().toList() : nothing));
    }
    return List.copyOf(found);
  }

  /** Returns the number of families with weight. */
  public int n(Weighting weighting) {
    return count(weighting, key -> true);
  }

  private int count(Weighting weighting, LongPredicate test) {
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      if (weighting.weight(FamilyKey.best(keys[i])) > 0 && test.test(keys[i])) {
        n += counts[i];
      }
    }
    return n;
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
    return Math.min(uncapped(weighting, tier, more), ceiling(weighting, tier, more).limit());
  }

  private double uncapped(Weighting weighting, int tier, int more) {
    double rest = StrictMath.pow(1 - weighting.weight(tier), more);
    double[] miss = new double[bins.length];
    double all = rest;
    for (int b = 0; b < bins.length; b++) {
      double weight = weighting.weight((int) (bins[b] & 255));
      miss[b] = 1 - weight * weighting.allocation((int) (bins[b] >>> 8));
      all *= StrictMath.pow(miss[b], binCounts[b]);
    }
    double best = 1 - all;
    for (Choice choice : choices) {
      double product = all;
      if (!choice.leftOut().isEmpty()) {
        product = rest;
        for (int b = 0; b < bins.length; b++) {
          product *= StrictMath.pow(miss[b], binCounts[b] - choice.leftOut().get(b));
        }
      }
      double review = weighting.weight(choice.tier()) * weighting.allocation(choice.k());
      best = Math.max(best, 1 - (1 - review) * product);
    }
    return best;
  }

  private Ceiling ceiling(Weighting weighting, int tier, int more) {
    int added = weighting.weight(tier) > 0 ? more : 0;
    boolean strong = (added > 0 && tier >= Tier.STRONG) || strongFamilies(weighting) > 0;
    if (!strong) {
      return Ceiling.NO_STRONG_FAMILY;
    }
    return n(weighting) + added == 1 && reviewFamilies(weighting) == 0
        ? Ceiling.SINGLE_FAMILY
        : Ceiling.NONE;
  }

  private int strongFamilies(Weighting weighting) {
    return count(weighting, key -> FamilyKey.best(key) >= Tier.STRONG);
  }

  private int reviewFamilies(Weighting weighting) {
    return count(weighting, key -> weighting.weight(FamilyKey.review(key)) > 0);
  }

  /** Returns the items with weight. */
  ItemList items(Weighting weighting) {
    return join(weighting, true);
  }

  /** Returns the items of weight 0 that still stand. */
  ItemList context(Weighting weighting) {
    return join(weighting, false);
  }

  private ItemList join(Weighting weighting, boolean withWeight) {
    List<ItemList> lists = new ArrayList<>();
    for (int tier = 0; tier < items.size(); tier++) {
      if (weighting.weight(tier) > 0 == withWeight) {
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

  /**
   * Returns all figures.
   *
   * @param lineReviews global reviews of the same row or column; none on most grids
   * @param asOf year of the report's date
   */
  Figures figures(Weighting weighting, ReviewYears lineReviews, int asOf) {
    int n = n(weighting);
    double uncapped = uncapped(weighting, 0, 0);
    Ceiling ceiling = ceiling(weighting, 0, 0);
    double coverage = Math.min(uncapped, ceiling.limit());
    double mass = 0;
    double notAppraised = 0;
    int best = -1;
    for (int i = 0; i < keys.length; i++) {
      double weight = weighting.weight(FamilyKey.best(keys[i]));
      double part = weight * weighting.allocation(FamilyKey.k(keys[i])) * counts[i];
      mass += part;
      notAppraised += FamilyKey.appraised(keys[i]) ? 0 : part;
      best = weight > 0 ? Math.max(best, FamilyKey.best(keys[i])) : best;
    }
    return new Figures(
        n,
        mass,
        coverage,
        Band.of(coverage, n),
        uncapped > ceiling.limit() ? ceiling : Ceiling.NONE,
        best < 0 ? OptionalInt.empty() : OptionalInt.of(best),
        strongFamilies(weighting),
        count(
            weighting,
            key ->
                FamilyKey.primary(key) >= Tier.STRONG
                    && weighting.weight(FamilyKey.primary(key)) > 0),
        reviewFamilies(weighting),
        synthesis(weighting, lineReviews, asOf),
        newest(weighting),
        directions(weighting),
        notAppraised,
        pipeline,
        reviewsWithinFiveYears(weighting));
  }

  private Synthesis synthesis(Weighting weighting, ReviewYears lineReviews, int asOf) {
    return new Synthesis(
        Math.max(
            reviews.status(weighting, asOf), GLOBAL_SHARE * lineReviews.status(weighting, asOf)),
        Math.max(reviews.whenFresh(weighting), GLOBAL_SHARE * lineReviews.whenFresh(weighting)),
        reviews.anyWithWeight(weighting) || lineReviews.anyWithWeight(weighting));
  }

  private NewestYear newest(Weighting weighting) {
    long best = Long.MIN_VALUE;
    for (int tier = 0; tier < newest.length; tier++) {
      if (weighting.weight(tier) > 0) {
        best = Math.max(best, newest[tier]);
      }
    }
    return best == Long.MIN_VALUE
        ? NewestYear.NONE
        : new NewestYear(OptionalInt.of((int) (best >> 1)), (best & 1) == 0);
  }

  private Directions directions(Weighting weighting) {
    int[] families = new int[FamilyKey.NO_EFFECT + 1];
    double all = 0;
    double favourable = 0;
    for (int i = 0; i < keys.length; i++) {
      int direction = FamilyKey.direction(keys[i]);
      double weight = weighting.weight(FamilyKey.best(keys[i]));
      if (direction != FamilyKey.NO_DIRECTION && weight > 0) {
        families[direction] += counts[i];
        double mass = weight * weighting.allocation(FamilyKey.k(keys[i])) * counts[i];
        all += mass;
        favourable +=
            direction == FamilyKey.FAVOURABLE ? mass : direction == FamilyKey.MIXED ? mass / 2 : 0;
      }
    }
    return new Directions(
        families[FamilyKey.FAVOURABLE],
        families[FamilyKey.UNFAVOURABLE],
        families[FamilyKey.MIXED],
        families[FamilyKey.NO_EFFECT],
        all > 0 ? OptionalDouble.of(favourable / all) : OptionalDouble.empty());
  }

  private int reviewsWithinFiveYears(Weighting weighting) {
    TreeMap<Integer, Integer> byYear = new TreeMap<>();
    reviewYears.forEach(
        (key, number) -> {
          if (weighting.weight((int) (key & 255)) > 0) {
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
}
