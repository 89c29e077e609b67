package org.evidencematrix.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Pairs the members of two lists by one key after the other: what the first key leaves over is
 * tried by the second, and so on. Members of the same key pair in their order. The same in both
 * directions.
 *
 * @param <T> what is paired
 */
final class Matching<T> {
  /** Two members that belong together. */
  record Pair<T>(T before, T after) {}

  private final List<Pair<T>> pairs = new ArrayList<>();
  private List<T> before;
  private List<T> after;

  Matching(List<T> before, List<T> after) {
    this.before = List.copyOf(before);
    this.after = List.copyOf(after);
  }

  /** Pairs what is left by a key; members without one stay. */
  Matching<T> by(Function<T, Optional<? extends Object>> key) {
    Map<Object, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < after.size(); i++) {
      int place = i;
      key.apply(after.get(i))
          .ifPresent(k -> places.computeIfAbsent(k, x -> new ArrayDeque<>()).add(place));
    }
    boolean[] taken = new boolean[after.size()];
    List<T> left = new ArrayList<>();
    for (T each : before) {
      Optional<? extends Object> found = key.apply(each);
      Deque<Integer> free = found.isEmpty() ? null : places.get(found.get());
      if (free == null || free.isEmpty()) {
        left.add(each);
      } else {
        int place = free.remove();
        taken[place] = true;
        pairs.add(new Pair<>(each, after.get(place)));
      }
    }
    List<T> rest = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        rest.add(after.get(i));
      }
    }
    before = left;
    after = rest;
    return this;
  }

  /** Returns the pairs, by key, then in the order of the first list. */
  List<Pair<T>> pairs() {
    return pairs;
  }

  /** Returns what is left of the first list. */
  List<T> before() {
    return before;
  }

  /** Returns what is left of the second list. */
  List<T> after() {
    return after;
  }
}
