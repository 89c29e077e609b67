package org.evidencematrix.coverage;

import java.util.List;

/**
 * The families on which a cell's band rests: each of them alone, taken out of the matrix, would
 * lower it. One such family means that the band rests on one study.
 *
 * @param families how many there are
 * @param first the first of them, what lowers the coverage most first, then by id; at most {@link
 *     #SHOWN}
 */
public record Removals(int families, List<Removal> first) {
  /** How many are named. */
  public static final int SHOWN = 20;

  /** None: no single family decides the band. */
  public static final Removals NONE = new Removals(0, List.of());

  /** Copies the list. */
  public Removals {
    first = List.copyOf(first);
  }
}
