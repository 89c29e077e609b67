package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The tied families of a cell, one by one, with the reviews among their reports. */
final class LinkedCell {
  /** A review: position of its own family, its tier, and the families that it includes. */
  record Review(int family, int tier, List<Integer> includedFamilies) {}

  private final List<Long> keys = new ArrayList<>();
  private final List<List<String>> reports = new ArrayList<>();
  private final List<Review> reviews = new ArrayList<>();
  private int[] families = new int[8];

  /** Adds a family, of a higher number than those before; returns its position in the cell. */
  int family(int family, long key, List<String> ids) {
    int position = keys.size();
    if (position == families.length) {
      families = Arrays.copyOf(families, 2 * position);
    }
    families[position] = family;
    keys.add(key);
    reports.add(ids);
    return position;
  }

  void review(int position, int tier, List<Integer> includedFamilies) {
    reviews.add(new Review(position, tier, includedFamilies));
  }

  List<Long> keys() {
    return keys;
  }

  /** Returns the ids of each family's reports here, by position. */
  List<List<String>> reports() {
    return reports;
  }

  List<Review> reviews() {
    return reviews;
  }

  /** Returns the positions of the families that are left out when a review is chosen. */
  Set<Integer> leftOut(Review review) {
    TreeSet<Integer> out = new TreeSet<>();
    out.add(review.family());
    for (int family : review.includedFamilies()) {
      int position = Arrays.binarySearch(families, 0, keys.size(), family);
      if (position >= 0) {
        out.add(position);
      }
    }
    return out;
  }
}
