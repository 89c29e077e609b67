package org.evidencematrix.coverage;

import java.util.List;

/**
 * Items behind a figure: how many, and the first by id.
 *
 * @param count how many there are
 * @param first ids of at most {@link #SHOWN} of them, the first in alphabetical order
 */
public record ItemList(int count, List<String> first) {
  /** How many ids are kept. */
  public static final int SHOWN = 20;

  /** No items. */
  public static final ItemList EMPTY = new ItemList(0, List.of());

  /** Copies the ids. */
  public ItemList {
    first = List.copyOf(first);
  }

  /** Returns how many items are not among the first. */
  public int more() {
    return count - first.size();
  }

  /** Tells whether there are no items. */
  public boolean isEmpty() {
    return count == 0;
  }
}
