package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tied families of a cell, one by one, with the reviews among their reports. Plain arrays,
 * because large collections have hundreds of thousands of them.
 */
final class LinkedCell {
  /** A review: position of its own family, its tier, and the families that it includes. */
  static final class Review {
    private final int family;
    private final int tier;
    private final int[] included;

    Review(int family, int tier, int[] included) {
      this.family = family;
      this.tier = tier;
      this.included = included;
    }

    int family() {
      return family;
    }

    int tier() {
      return tier;
    }
  }

  private final List<List<String>> reports = new ArrayList<>();
  private final List<Review> reviews = new ArrayList<>();
  private int[] families = new int[8];
  private long[] keys = new long[8];
  private int size;

  /** The keys in order, once asked for; trials without one family ask again and again. */
  private volatile long @Nullable [] sorted;

  /** Adds a family, of a higher number than those before; returns its position in the cell. */
  int family(int family, long key, List<String> ids) {
    int position = size++;
    if (position == families.length) {
      families = Arrays.copyOf(families, 2 * position);
      keys = Arrays.copyOf(keys, 2 * position);
    }
    families[position] = family;
    keys[position] = key;
    sorted = null;
    reports.add(ids);
    return position;
  }

  /**
   * Adds a review.
   *
   * @param includedFamilies numbers of families, each once
   */
  void review(int position, int tier, int[] includedFamilies) {
    reviews.add(new Review(position, tier, includedFamilies));
  }

  /** Returns the number of families. */
  int size() {
    return size;
  }

  /** Returns the key of the family at a position, see {@link FamilyKey}. */
  long key(int position) {
    return keys[position];
  }

  /** Takes a key and how many families have it. */
  interface KeyTaker {
    void take(long key, int number);
  }

  /** Gives each distinct key once, ascending. */
  void eachKey(KeyTaker taker) {
    long[] all = sorted;
    if (all == null) {
      all = Arrays.copyOf(keys, size);
      Arrays.sort(all);
      sorted = all;
    }
    int from = 0;
    for (int to = 1; to <= all.length; to++) {
      if (to == all.length || all[to] != all[from]) {
        taker.take(all[from], to - from);
        from = to;
      }
    }
  }

  /** Returns the ids of each family's reports here, by position. */
  List<List<String>> reports() {
    return reports;
  }

  List<Review> reviews() {
    return reviews;
  }

  /** Takes a position. */
  interface Taker {
    void take(int position);
  }

  /** Gives the positions of the families that are left out when a review is chosen, each once. */
  void leftOut(Review review, Taker taker) {
    taker.take(review.family());
    for (int family : review.included) {
      int position = Arrays.binarySearch(families, 0, size, family);
      if (position >= 0 && position != review.family()) {
        taker.take(position);
      }
    }
  }
}
