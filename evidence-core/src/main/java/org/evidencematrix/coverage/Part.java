package org.evidencematrix.coverage;

import org.evidencematrix.model.Question;
import org.evidencematrix.rigor.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What an item fills for one question. Plain arrays, because there is one for every item; nobody
 * changes them.
 */
final class Part {
  private static final long[] NO_TRAITS = {};

  private final Question question;
  private final Tier tier;
  private final int[] cells;
  private final int[] kept;
  private final byte[] directions;
  private final long[] traits;
  private final @Nullable Part beside;

  /**
   * Makes a part.
   *
   * @param beside what the item fills for the question on the grid beside; null without such a grid
   */
  Part(
      Question question,
      Tier tier,
      int[] cells,
      int[] kept,
      byte[] directions,
      long[] traits,
      @Nullable Part beside) {
    this.beside = beside;
    this.question = question;
    this.tier = tier;
    this.cells = cells;
    this.kept = kept;
    this.directions = directions;
    this.traits = traits;
  }

  /** Returns this part without outcome levels and cadres, which are noted at once. */
  Part withoutTraits() {
    return new Part(question, tier, cells, kept, directions, NO_TRAITS, null);
  }

  /**
   * Returns what the item fills on the grid beside, see {@link CellFinder}.
   *
   * @throws IllegalStateException if there is no such grid
   */
  Part beside() {
    if (beside == null) {
      throw new IllegalStateException("no grid beside");
    }
    return beside;
  }

  Question question() {
    return question;
  }

  /** Returns the item's tier for the question. */
  Tier tier() {
    return tier;
  }

  /** Returns all cells that it fills, filtered or not, ascending. */
  int[] cells() {
    return cells;
  }

  /** Returns the cells that it fills after the filter, ascending; a subset. */
  int[] kept() {
    return kept;
  }

  /** Returns for each kept cell the directions of its findings there, a bit each. */
  byte[] directions() {
    return directions;
  }

  /**
   * Returns outcome levels and cadres of its kept findings by row, see {@link CellFinder#trait}.
   */
  long[] traits() {
    return traits;
  }
}
