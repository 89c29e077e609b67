package org.evidencematrix.gaps;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.ItemList;
import org.evidencematrix.coverage.Removals;

/**
 * A cell and question, the kinds of gap that it is, and what would close it.
 *
 * @param cell the cell with all its figures
 * @param kinds kinds that hold, in the order of the options; may be empty for a cell in the ranking
 *     that is no gap
 * @param need N, how much the group's votes ask for evidence here; 1 without votes
 * @param priority {@code P = N (1 - C)}; absent for cells that are not ranked
 * @param rank its place; absent for cells that are not ranked
 * @param certainty how sure the place is; absent for cells that are not ranked, and without draws
 * @param restsOn families each of which alone decides the cell's band
 * @param nearest evidence beside it, nearest first; at most three
 * @param nextBand what would bring it to the next band, by tier from low to high; empty at the top
 * @param moderate what would bring it to moderate, by tier from low to high; empty when it is
 */
public record Gap(
    Cell cell,
    List<Attribute> kinds,
    double need,
    OptionalDouble priority,
    Optional<Rank> rank,
    Optional<Certainty> certainty,
    Removals restsOn,
    List<Nearby> nearest,
    List<Closing> nextBand,
    List<Closing> moderate) {

  /** Copies the lists. */
  public Gap {
    kinds = List.copyOf(kinds);
    nearest = List.copyOf(nearest);
    nextBand = List.copyOf(nextBand);
    moderate = List.copyOf(moderate);
  }

  /** Returns the items that it rests on: those with weight in the cell. */
  public ItemList items() {
    return cell.items();
  }

  /** Tells whether a kind holds. */
  public boolean is(String kind) {
    return kinds.stream().anyMatch(a -> a.kind().id().equals(kind));
  }

  /**
   * Tells whether the band rests on one study: there are several, and without one certain one of
   * them the band would be lower.
   */
  public boolean restsOnOneStudy() {
    return cell.figures().n() > 1 && restsOn.families() == 1;
  }
}
