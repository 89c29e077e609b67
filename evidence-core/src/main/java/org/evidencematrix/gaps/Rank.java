package org.evidencematrix.gaps;

/**
 * A place in a ranking.
 *
 * @param position 1 for the largest gap; equal ones share the smallest of their positions
 * @param sharing how many cells share the position, this one included
 */
public record Rank(int position, int sharing) {
  /** Tells whether other cells have the same position. */
  public boolean isShared() {
    return sharing > 1;
  }
}
