package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts pairs together, the surest first. Two groups are not joined when one work of the first
 * cannot be the same source as one of the second, so no chain leads from one work to another.
 */
final class Groups {
  /** A group may not grow further than this by pairs that are only possible. */
  private static final int LARGEST = 40;

  private final List<Work> works;
  private final TitleStock stock;
  private final int[] root;
  private final Map<Integer, List<Integer>> members = new HashMap<>();

  Groups(List<Work> works, TitleStock stock) {
    this.works = works;
    this.stock = stock;
    root = new int[works.size()];
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
    }
  }

  /** Joins the groups of two works unless that would join distinct works. */
  boolean join(int first, int second) {
    int a = root[first];
    int b = root[second];
    if (a == b) {
      return true;
    }
    List<Integer> left = members.getOrDefault(a, List.of(a));
    List<Integer> right = members.getOrDefault(b, List.of(b));
    if (left.size() + right.size() > LARGEST || isForbidden(left, right)) {
      return false;
    }
    List<Integer> all = new ArrayList<>(left);
    all.addAll(right);
    int low = Math.min(a, b);
    members.remove(Math.max(a, b));
    members.put(low, all);
    all.forEach(i -> root[i] = low);
    return true;
  }

  private boolean isForbidden(List<Integer> left, List<Integer> right) {
    for (int a : left) {
      for (int b : right) {
        if (Comparison.of(works.get(a), works.get(b), stock).forbidsJoining()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the groups of two or more, by their first work. */
  List<List<Integer>> all() {
    return new ArrayList<>(new TreeMap<>(members).values());
  }
}
