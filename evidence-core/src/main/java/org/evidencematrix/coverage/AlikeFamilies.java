package org.evidencematrix.coverage;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Families alone in a cell, by {@link FamilyKey}: how many are alike, and the first ids. An open
 * table, because it is asked for every cell of every item, and packed keys collide in a hash map.
 */
final class AlikeFamilies {
  /** How many ids of like families are kept: enough to name those that a band may rest on. */
  private static final int NAMED = 5;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[8];
  private @Nullable FirstIds[] ids = new @Nullable FirstIds[8];
  private int size;

  void add(long key, String id) {
    of(key).add(id);
  }

  void add(long key, IdKey id) {
    of(key).add(id);
  }

  /** Adds so many families whose ids do not matter. */
  void add(long key, int families) {
    of(key).add(families, List.of());
  }

  void merge(AlikeFamilies other) {
    for (int i = 0; i < other.keys.length; i++) {
      FirstIds some = other.ids[i];
      if (some != null) {
        of(other.keys[i]).merge(some);
      }
    }
  }

  /** Takes one family of a key away; which one is not said, so the ids mean nothing any more. */
  void takeOne(long key) {
    of(key).takeOne();
  }

  /** Returns everything in the order of the keys. */
  SortedMap<Long, FirstIds> sorted() {
    TreeMap<Long, FirstIds> sorted = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      FirstIds some = ids[i];
      if (some != null && some.count() > 0) {
        sorted.put(keys[i], some);
      }
    }
    return sorted;
  }

  /** Returns those of a key, none yet if need be. */
  FirstIds of(long key) {
    int at = place(key);
    FirstIds found = ids[at];
    if (found == null) {
      if (2 * (size + 1) > keys.length) {
        grow();
        at = place(key);
      }
      found = new FirstIds(NAMED);
      keys[at] = key;
      ids[at] = found;
      size++;
    }
    return found;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * MIX) >>> 40) & mask;
    while (ids[at] != null && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable FirstIds[] oldIds = ids;
    keys = new long[2 * oldKeys.length];
    ids = new @Nullable FirstIds[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldIds[i] != null) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        ids[at] = oldIds[i];
      }
    }
  }
}
