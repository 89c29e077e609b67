package org.evidencematrix.change;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.SearchState;
import org.evidencematrix.gaps.Attribute;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapKind;
import org.evidencematrix.gaps.Rank;

/**
 * What is said of a cell on one side.
 *
 * @param row value of the row
 * @param column value of the column
 * @param n number of families with weight
 * @param coverage coverage C, 0 to 1
 * @param band the coverage in words
 * @param kinds kinds of gap that hold, in the order of the options
 * @param search whether somebody has looked here
 * @param allied number of families of allied fields
 * @param rank its place; absent for cells that are not ranked
 */
public record CellState(
    AxisValue row,
    AxisValue column,
    int n,
    double coverage,
    Band band,
    List<GapKind> kinds,
    SearchState search,
    int allied,
    Optional<Rank> rank) {

  /** Copies the kinds. */
  public CellState {
    kinds = List.copyOf(kinds);
  }

  static CellState of(Gap gap, boolean withoutAppraisal) {
    return of(
        gap.cell(),
        gap.kinds().stream()
            .map(Attribute::kind)
            .filter(kind -> !(withoutAppraisal && kind.id().equals("appraisal")))
            .toList(),
        gap.rank());
  }

  /** Returns the state of a cell that is neither ranked nor a gap. */
  static CellState of(Cell cell) {
    return of(cell, List.of(), Optional.empty());
  }

  private static CellState of(Cell cell, List<GapKind> kinds, Optional<Rank> rank) {
    return new CellState(
        cell.row(),
        cell.column(),
        cell.figures().n(),
        cell.figures().coverage(),
        cell.figures().band(),
        kinds,
        cell.search(),
        cell.allied().n(),
        rank);
  }

  /** Tells whether nothing but labels and the rank differs. */
  boolean sameEvidence(CellState other) {
    return n == other.n
        && coverage == other.coverage
        && band == other.band
        && kinds.equals(other.kinds)
        && search == other.search
        && allied == other.allied;
  }

  /** Tells whether nothing but labels differs. */
  boolean sameFigures(CellState other) {
    return sameEvidence(other) && rank.equals(other.rank);
  }
}
