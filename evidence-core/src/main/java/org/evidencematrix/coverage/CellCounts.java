package org.evidencematrix.coverage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The counts of cells by their number. */
final class CellCounts {
  /** Takes a cell. */
  interface Taker {
    void take(int cell, CellCount count);
  }

  private @Nullable CellCount[] counts = new @Nullable CellCount[64];

  /** Returns the counts of a cell, made on first use. */
  CellCount of(int cell) {
    if (cell >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(cell + 1, 2 * counts.length));
    }
    CellCount count = counts[cell];
    if (count == null) {
      count = new CellCount();
      counts[cell] = count;
    }
    return count;
  }

  /** Returns the counts of a cell, or nothing when it was never asked for. */
  @Nullable CellCount find(int cell) {
    return cell < counts.length ? counts[cell] : null;
  }

  /** Gives all cells that were asked for, ascending. */
  void forEach(Taker taker) {
    for (int cell = 0; cell < counts.length; cell++) {
      CellCount count = counts[cell];
      if (count != null) {
        taker.take(cell, count);
      }
    }
  }
}
