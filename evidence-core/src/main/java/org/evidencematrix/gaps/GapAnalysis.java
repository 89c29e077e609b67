package org.evidencematrix.gaps;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Links;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;

/**
 * All gaps of a grid.
 *
 * <p>Ranked are the cells whose row and column are both values of their code lists, for each
 * question: largest {@code 1 - C} first; of equal ones first the one whose row has the lower mean
 * coverage (over the same columns, for the same question); what is still equal shares its position.
 * Cells in special rows and columns ({@code global} and the like) are listed apart. Row kinds
 * follow, unranked. Immutable.
 */
public final class GapAnalysis {
  private final Coverage coverage;
  private final GapOptions options;
  private final List<Gap> ranking;
  private final List<Gap> apart;
  private final List<RowGap> rowGaps;
  private final Optional<Message> appraisal;

  GapAnalysis(
      Coverage coverage,
      GapOptions options,
      List<Gap> ranking,
      List<Gap> apart,
      List<RowGap> rowGaps,
      Optional<Message> appraisal) {
    this.coverage = coverage;
    this.options = options;
    this.ranking = List.copyOf(ranking);
    this.apart = List.copyOf(apart);
    this.rowGaps = List.copyOf(rowGaps);
    this.appraisal = appraisal;
  }

  /** Returns the gaps of a matrix by its own settings: all kinds, both questions, no filter. */
  public static GapAnalysis of(Matrix matrix, Grid grid) {
    return of(Setup.of(matrix, grid), matrix.items());
  }

  /**
   * Returns the gaps among some items: all kinds, both questions.
   *
   * @param items the items; gone through several times
   */
  public static GapAnalysis of(Setup setup, Iterable<Item> items) {
    return of(setup, items, GapOptions.of(setup.scoring()));
  }

  /**
   * Returns the gaps among some items.
   *
   * @param items the items; gone through several times
   */
  public static GapAnalysis of(Setup setup, Iterable<Item> items, GapOptions options) {
    Optional<Coverage> places =
        placesSetup(setup).map(placesSetup -> Coverage.of(placesSetup, items));
    return of(Coverage.of(setup, items), places, options);
  }

  /**
   * Returns the gaps of coverages already computed.
   *
   * @param places coverage of the same items and rows over groups of places, see {@link
   *     #placesSetup}; without it no {@code transfer} gaps are found
   */
  public static GapAnalysis of(Coverage coverage, Optional<Coverage> places, GapOptions options) {
    return new GapFinder(coverage, places, options).find();
  }

  /** Returns a collector that needs one pass; good for parallel streams. */
  public static Collector<Item, ?, GapAnalysis> collector(Setup setup, GapOptions options) {
    return collector(setup, options, Links.unknown());
  }

  /**
   * Returns a collector for the second pass over a large collection, which keeps only items that
   * are tied to others; good for parallel streams. Row kinds are asked about groups of places whose
   * lists of items have numbers and no ids.
   *
   * @param links what the first pass found, see {@link Links#collector()}
   */
  public static Collector<Item, ?, GapAnalysis> collector(
      Setup setup, GapOptions options, Links links) {
    Optional<Setup> placesSetup = placesSetup(setup);
    if (placesSetup.isEmpty()) {
      return Collectors.collectingAndThen(
          Coverage.collector(setup, links), coverage -> of(coverage, Optional.empty(), options));
    }
    return Collectors.collectingAndThen(
        Coverage.collectorWithPlaces(setup, links),
        both -> of(both.coverage(), Optional.of(both.places()), options));
  }

  /**
   * Returns the set-up of the comparison of settings behind {@code transfer}: the same rows over
   * all settings, low plus lower-middle income, and each region; nothing when the rows are places.
   */
  public static Optional<Setup> placesSetup(Setup setup) {
    return setup.grid().rows().isPlace() ? Optional.empty() : Optional.of(setup.withPlaceGroups());
  }

  /** Returns the coverage that the gaps are in. */
  public Coverage coverage() {
    return coverage;
  }

  /** Returns what was looked for. */
  public GapOptions options() {
    return options;
  }

  /** Returns every ranked cell, gap or not, by rank, then question, row and column. */
  public List<Gap> ranking() {
    return ranking;
  }

  /** Returns the ranked cells that are gaps of at least one kind, by rank. */
  public List<Gap> gaps() {
    return ranking.stream().filter(g -> !g.kinds().isEmpty()).toList();
  }

  /**
   * Returns gaps in special rows and columns, where there is evidence at all; in the order of
   * question, row and column.
   */
  public List<Gap> apart() {
    return apart;
  }

  /** Returns the gaps of rows, by question, then row, then kind. */
  public List<RowGap> rowGaps() {
    return rowGaps;
  }

  /**
   * Returns one sentence of the catalogue {@code gaps} for the whole matrix when nearly every
   * filled cell rests mostly on items that nobody appraised; the kind then stands in no cell.
   */
  public Optional<Message> appraisal() {
    return appraisal;
  }
}
