package org.evidencematrix.planning;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Summary;
import org.evidencematrix.gaps.GapKind;
import org.evidencematrix.gaps.Rank;
import org.evidencematrix.model.Labels;

/**
 * A cell as it is and as it would be.
 *
 * @param before the cell as it is
 * @param after the cell with imagined studies; they are in no list of items
 * @param kindsBefore kinds of gap that hold
 * @param kindsAfter kinds of gap that would hold
 * @param rankBefore its place; absent for cells that are not ranked
 * @param rankAfter the place that it would have
 * @param around label of what the summaries are of: the pillar where rows belong to pillars, else
 *     the row
 * @param summaryBefore the pillar or row as it is
 * @param summaryAfter the pillar or row as it would be
 */
public record Outlook(
    Cell before,
    Cell after,
    List<GapKind> kindsBefore,
    List<GapKind> kindsAfter,
    Optional<Rank> rankBefore,
    Optional<Rank> rankAfter,
    Labels around,
    Summary summaryBefore,
    Summary summaryAfter) {

  /** Copies the kinds. */
  public Outlook {
    kindsBefore = List.copyOf(kindsBefore);
    kindsAfter = List.copyOf(kindsAfter);
  }

  /** Returns the kinds of gap that would be closed. */
  public List<GapKind> closed() {
    return kindsBefore.stream().filter(k -> !kindsAfter.contains(k)).toList();
  }

  /** Returns the kinds of gap that would be new. */
  public List<GapKind> opened() {
    return kindsAfter.stream().filter(k -> !kindsBefore.contains(k)).toList();
  }
}
