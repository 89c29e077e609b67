package org.evidencematrix.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Different values, numbered in the order in which they come: a column of the page holds numbers.
 *
 * @param <T> the values
 */
final class Dictionary<T> {
  private final Map<T, Integer> numbers = new LinkedHashMap<>();

  /** Returns the number of a value. */
  int number(T value) {
    Integer known = numbers.putIfAbsent(value, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /** Returns the values by number. */
  List<T> values() {
    return new ArrayList<>(numbers.keySet());
  }
}
