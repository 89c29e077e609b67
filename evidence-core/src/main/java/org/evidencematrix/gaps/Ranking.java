package org.evidencematrix.gaps;

import java.util.Arrays;

/**
 * Puts cells in order, again and again: larger priority first, then the lower mean coverage of the
 * row; what is still equal shares the smallest of its positions.
 *
 * <p>Numbers are compared after rounding to 12 decimals. The same coverage reached in two ways (two
 * studies here, one and a review there) differs in the last bits of a floating point number, and
 * such a difference must not decide a rank; and rounding, unlike "nearly equal", puts every number
 * into one class, so that the result does not depend on the order of comparing.
 */
final class Ranking {
  /** A cell with what decides its place. */
  private static final class Entry implements Comparable<Entry> {
    private final int cell;
    private long priority;
    private long mean;

    Entry(int cell) {
      this.cell = cell;
    }

    @Override
    public int compareTo(Entry other) {
      int byPriority = Long.compare(other.priority, priority);
      return byPriority != 0 ? byPriority : Long.compare(mean, other.mean);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Entry entry && compareTo(entry) == 0;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(31 * priority + mean);
    }
  }

  /** Kept in the order of the last call: nearly sorted lists sort fast. */
  private final Entry[] order;

  private final Entry[] byCell;
  private final int[] positions;
  private final int[] sharing;

  Ranking(int cells) {
    order = new Entry[cells];
    Arrays.setAll(order, Entry::new);
    byCell = order.clone();
    positions = new int[cells];
    sharing = new int[cells];
  }

  /**
   * Ranks.
   *
   * @param priority priority by cell
   * @param mean mean coverage of the row by cell
   */
  void rank(double[] priority, double[] mean) {
    for (int cell = 0; cell < byCell.length; cell++) {
      byCell[cell].priority = Rounding.trillionths(priority[cell]);
      byCell[cell].mean = Rounding.trillionths(mean[cell]);
    }
    Arrays.sort(order);
    int first = 0;
    while (first < order.length) {
      int end = first + 1;
      while (end < order.length && order[end].compareTo(order[first]) == 0) {
        end++;
      }
      for (int i = first; i < end; i++) {
        positions[order[i].cell] = first + 1;
        sharing[order[i].cell] = end - first;
      }
      first = end;
    }
  }

  /** Returns the position of a cell, 1 for the largest gap. */
  int position(int cell) {
    return positions[cell];
  }

  /** Returns the rank of a cell. */
  Rank of(int cell) {
    return new Rank(positions[cell], sharing[cell]);
  }
}
