package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Counts items and keeps the first ids, so that memory stays bounded whatever is counted. */
final class FirstIds {
  /** In alphabetical order. */
  private IdKey[] first = new IdKey[2];

  private int kept;

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
    List<String> ids = new ArrayList<>(kept);
    for (int i = 0; i < kept; i++) {
      ids.add(first[i].id);
    }
    return List.copyOf(ids);
  }

  void add(String id) {
    add(new IdKey(id));
  }

  void add(IdKey id) {
    count++;
    // Nearly every id of a large collection comes after those kept: one comparison of numbers.
    if (id.named && (id.head < lastHead || (id.head == lastHead && id.next <= lastNext))) {
      keep(id);
    }
  }

  /** Adds so many items, of which the first ids are these. */
  void add(int items, List<String> ids) {
    count += items;
    ids.forEach(id -> keep(new IdKey(id)));
  }

  /** Counts one less; which one is not said, so the ids kept mean nothing any more. */
  void takeOne() {
    count = Math.max(0, count - 1);
  }

  void merge(FirstIds other) {
    count += other.count;
    for (int i = 0; i < other.kept; i++) {
      keep(other.first[i]);
    }
  }

  private void keep(IdKey id) {
    int at = kept;
    while (at > 0) {
      int order = id.compareTo(first[at - 1]);
      if (order == 0) {
        return;
      }
      if (order > 0) {
        break;
      }
      at--;
    }
    if (at == most) {
      return;
    }
    if (kept < most) {
      if (kept == first.length) {
        first = Arrays.copyOf(first, Math.min(most, 2 * kept));
      }
      kept++;
    }
    System.arraycopy(first, at, first, at + 1, kept - 1 - at);
    first[at] = id;
    if (kept == most) {
      IdKey last = first[most - 1];
      lastHead = last.isComparable() ? last.head : Long.MAX_VALUE;
      lastNext = last.isComparable() ? last.next : Long.MAX_VALUE;
    }
  }

  ItemList list() {
    return count == 0 ? ItemList.EMPTY : new ItemList(count, ids());
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
