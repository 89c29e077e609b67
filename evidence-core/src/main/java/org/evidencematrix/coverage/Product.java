package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The noisy-or of a cell: {@code max over r of [1 - (1 - w_r a_r) prod_f (1 - w_f a_f)]}, r over
 * the reviews and "none", f over the best primary reports of families without the review's own
 * family and those that it includes. Families alike in tier and number of cells are one factor.
 *
 * <p>A review that leaves out at least what another one of its tier leaves out, and whose family
 * fills at least as many cells, never adds more than that one under any weights and gamma; it is
 * dropped, so that the cost does not grow with the number of reviews.
 */
final class Product {
  /** A review, or like ones: tier, k, and how many families of each factor it leaves out. */
  private static final class Choice {
    private final int tier;
    private final int k;
    private final int[] out;
    private final int all;

    Choice(int tier, int k, int[] out) {
      this.tier = tier;
      this.k = k;
      this.out = out;
      all = Arrays.stream(out).sum();
    }

    int tier() {
      return tier;
    }

    int k() {
      return k;
    }

    int[] out() {
      return out;
    }

    int all() {
      return all;
    }

    /** Both are of one tier. */
    boolean neverAddsMoreThan(Choice other) {
      if (other.k > k) {
        return false;
      }
      for (int b = 0; b < out.length; b++) {
        if (other.out[b] > out[b]) {
          return false;
        }
      }
      return true;
    }
  }

  private static final int NONE = -1;

  private final int[] tiers;
  private final int[] ks;
  private final int[] counts;
  private final List<Choice> choices;

  private Product(SortedMap<Long, Integer> factors, List<Choice> choices) {
    tiers = factors.keySet().stream().mapToInt(f -> (int) (f & 255)).toArray();
    ks = factors.keySet().stream().mapToInt(f -> (int) (f >>> 8)).toArray();
    counts = factors.values().stream().mapToInt(Integer::intValue).toArray();
    this.choices = choices;
  }

  /**
   * Makes the product of a cell.
   *
   * @param single number of families alone by key; none or more of each
   * @param linked the tied families
   */
  static Product of(Map<Long, Integer> single, LinkedCell linked) {
    return of(single, linked, NONE);
  }

  /** Makes the product as if the linked family at a position were not there. */
  static Product of(Map<Long, Integer> single, LinkedCell linked, int without) {
    TreeMap<Long, Integer> factors = new TreeMap<>();
    single.forEach((key, number) -> add(factors, key, number));
    linked.eachKey((key, number) -> add(factors, key, number));
    if (without != NONE) {
      takeOne(factors, linked.key(without));
    }
    long[] order = factors.keySet().stream().mapToLong(Long::longValue).toArray();
    List<Choice> all = new ArrayList<>();
    single.forEach(
        (key, number) -> {
          if (number > 0 && FamilyKey.review(key) >= 0) {
            all.add(new Choice(FamilyKey.review(key), FamilyKey.k(key), new int[order.length]));
          }
        });
    for (LinkedCell.Review review : linked.reviews()) {
      if (review.family() != without) {
        int[] out = new int[order.length];
        linked.leftOut(
            review,
            position -> {
              long key = linked.key(position);
              if (position != without && FamilyKey.primary(key) >= 0) {
                out[Arrays.binarySearch(order, factor(key))]++;
              }
            });
        all.add(new Choice(review.tier(), FamilyKey.k(linked.key(review.family())), out));
      }
    }
    return new Product(factors, worthTrying(all));
  }

  private static void add(SortedMap<Long, Integer> factors, long key, int number) {
    if (number > 0 && FamilyKey.primary(key) >= 0) {
      factors.merge(factor(key), number, Integer::sum);
    }
  }

  private static void takeOne(SortedMap<Long, Integer> factors, long key) {
    if (FamilyKey.primary(key) >= 0) {
      factors.computeIfPresent(factor(key), (f, number) -> number == 1 ? null : number - 1);
    }
  }

  private static long factor(long key) {
    return (long) FamilyKey.k(key) << 8 | FamilyKey.primary(key);
  }

  /** What may make a choice needless comes before it in this order. */
  private static List<Choice> worthTrying(List<Choice> all) {
    all.sort(Product::inOrder);
    List<Choice> kept = new ArrayList<>();
    int first = 0;
    for (Choice choice : all) {
      if (!kept.isEmpty() && kept.get(kept.size() - 1).tier() != choice.tier()) {
        first = kept.size();
      }
      if (!isNeedless(choice, kept, first)) {
        kept.add(choice);
      }
    }
    return Collections.unmodifiableList(kept);
  }

  private static int inOrder(Choice a, Choice b) {
    int order = Integer.compare(a.tier(), b.tier());
    order = order == 0 ? Integer.compare(a.k(), b.k()) : order;
    return order == 0 ? Integer.compare(a.all(), b.all()) : order;
  }

  private static boolean isNeedless(Choice choice, List<Choice> kept, int first) {
    for (int i = first; i < kept.size(); i++) {
      if (choice.neverAddsMoreThan(kept.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the chance that no source is good enough, without any review. */
  double missWithoutReview(Shares shares) {
    double all = 1;
    for (int b = 0; b < counts.length; b++) {
      all *= Shares.power(1 - shares.weight(tiers[b]) * shares.allocation(ks[b]), counts[b]);
    }
    return all;
  }

  /**
   * Returns the chance that no source is good enough, with the review that helps most.
   *
   * @param tier tier of further primary studies that fill this cell only
   * @param more how many of them, 0 or more
   */
  double miss(Shares shares, int tier, int more) {
    double rest = Shares.power(1 - shares.weight(tier), more);
    double[] miss = new double[counts.length];
    double[] powers = new double[counts.length];
    double all = rest;
    for (int b = 0; b < counts.length; b++) {
      miss[b] = 1 - shares.weight(tiers[b]) * shares.allocation(ks[b]);
      powers[b] = Shares.power(miss[b], counts[b]);
      all *= powers[b];
    }
    double least = all;
    for (Choice choice : choices) {
      double product = rest;
      for (int b = 0; b < counts.length; b++) {
        int out = choice.out()[b];
        product *= out == 0 ? powers[b] : Shares.power(miss[b], counts[b] - out);
      }
      double review = shares.weight(choice.tier()) * shares.allocation(choice.k());
      least = Math.min(least, (1 - review) * product);
    }
    return least;
  }
}
