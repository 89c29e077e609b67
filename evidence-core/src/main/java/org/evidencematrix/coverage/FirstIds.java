package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Counts items and keeps the first ids, so that memory stays bounded whatever is counted. */
final class FirstIds {
  /** In alphabetical order. */
  private final List<String> first = new ArrayList<>(4);

  private final int most;
  private int count;

  /** The last of the ids kept once there is no room for more, as numbers; else the highest. */
  private long lastHead = Long.MAX_VALUE;

  private long lastNext = Long.MAX_VALUE;

  FirstIds() {
    this(ItemList.SHOWN);
  }

  /** Makes an empty list that keeps so many ids. */
  FirstIds(int most) {
    this.most = most;
  }

  int count() {
    return count;
  }

  List<String> ids() {
    return List.copyOf(first);
  }

  void add(String id) {
    count++;
    keep(id);
  }

  void add(IdKey id) {
    count++;
    // Nearly every id of a large collection comes after those kept: one comparison of numbers.
    if (id.head < lastHead || (id.head == lastHead && id.next <= lastNext)) {
      keep(id.id);
    }
  }

  /** Adds so many items, of which the first ids are these. */
  void add(int items, List<String> ids) {
    count += items;
    ids.forEach(this::keep);
  }

  /** Counts one less; which one is not said, so the ids kept mean nothing any more. */
  void takeOne() {
    count = Math.max(0, count - 1);
  }

  void merge(FirstIds other) {
    count += other.count;
    other.first.forEach(this::keep);
  }

  private void keep(String id) {
    if (first.size() == most && id.compareTo(first.get(most - 1)) >= 0) {
      return;
    }
    int at = Collections.binarySearch(first, id);
    if (at < 0) {
      if (first.size() == most) {
        first.remove(most - 1);
      }
      first.add(-1 - at, id);
      if (first.size() == most) {
        IdKey last = new IdKey(first.get(most - 1));
        lastHead = last.isComparable() ? last.head : Long.MAX_VALUE;
        lastNext = last.isComparable() ? last.next : Long.MAX_VALUE;
      }
    }
  }

  ItemList list() {
    return count == 0 ? ItemList.EMPTY : new ItemList(count, first);
  }

  /** Returns the items of several lists together. */
  static ItemList join(List<ItemList> lists) {
    int count = 0;
    TreeSet<String> first = new TreeSet<>();
    for (ItemList list : lists) {
      count += list.count();
      first.addAll(list.first());
    }
    return count == 0
        ? ItemList.EMPTY
        : new ItemList(count, first.stream().limit(ItemList.SHOWN).toList());
  }
}
