package org.evidencematrix.gaps;

import java.util.Optional;
import org.evidencematrix.coverage.Cell;

/** A kind of gap that a cell has or has not. */
public interface CellKind extends GapKind {

  /**
   * Returns what is said of the cell, or nothing when it is no gap of this kind.
   *
   * @param cell the cell, of one question
   * @param thresholds the numbers of the rules
   * @param asOf year of the report's date
   */
  Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf);

  /**
   * Tells whether the cell is a gap of this kind, without saying anything of it. Asked for every
   * cell and draw; a kind may answer it faster than by {@link #find}, never otherwise.
   */
  default boolean holds(Cell cell, Thresholds thresholds, int asOf) {
    return find(cell, thresholds, asOf).isPresent();
  }
}
