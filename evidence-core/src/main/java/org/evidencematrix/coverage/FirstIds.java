package org.evidencematrix.coverage;

import java.util.List;
import java.util.TreeSet;

/** Counts items and keeps the first ids, so that memory stays bounded whatever is counted. */
final class FirstIds {
  private final TreeSet<String> first = new TreeSet<>();
  private final int most;
  private int count;

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

  /** Counts one less; which one is not said, so the ids kept mean nothing any more. */
  FirstIds less() {
    count--;
    return this;
  }

  FirstIds copy() {
    FirstIds copy = new FirstIds(most);
    copy.merge(this);
    return copy;
  }

  void merge(FirstIds other) {
    count += other.count;
    other.first.forEach(this::keep);
  }

  private void keep(String id) {
    if (first.size() < most || id.compareTo(first.last()) < 0) {
      first.add(id);
      if (first.size() > most) {
        first.pollLast();
      }
    }
  }

  ItemList list() {
    return count == 0 ? ItemList.EMPTY : new ItemList(count, List.copyOf(first));
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
