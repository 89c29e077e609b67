package org.evidencematrix.coverage;

import java.time.LocalDate;
import java.util.List;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Scoring;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.Vocabulary;
import org.evidencematrix.model.VotingRound;

/**
 * Everything that coverage depends on besides the items.
 *
 * @param framework pillars and strategies
 * @param vocabulary code lists
 * @param grid the grid
 * @param filter which findings count; a family's allocation is fixed before it
 * @param scoring weights, gamma, data lag
 * @param asOf the report's date, for the age of reviews and the last period
 * @param searches searches, for the difference between "nothing found" and "nobody looked"
 * @param rounds voting rounds, for the priority of gaps and weighted means; see {@link Votes}
 */
public record Setup(
    Framework framework,
    Vocabulary vocabulary,
    Grid grid,
    Filter filter,
    Scoring scoring,
    LocalDate asOf,
    List<Search> searches,
    List<VotingRound> rounds) {

  /** Copies the lists. */
  public Setup {
    searches = List.copyOf(searches);
    rounds = List.copyOf(rounds);
  }

  /** Makes a set-up without voting rounds. */
  public Setup(
      Framework framework,
      Vocabulary vocabulary,
      Grid grid,
      Filter filter,
      Scoring scoring,
      LocalDate asOf,
      List<Search> searches) {
    this(framework, vocabulary, grid, filter, scoring, asOf, searches, List.of());
  }

  /**
   * Returns the set-up of a matrix: its settings, its searches, its voting rounds and its date,
   * without filter.
   */
  public static Setup of(Matrix matrix, Grid grid) {
    return new Setup(
        matrix.framework(),
        matrix.vocabulary(),
        grid,
        Filter.NONE,
        matrix.info().scoring(),
        matrix.info().asOf(),
        matrix.searches(),
        matrix.rounds());
  }

  /** Returns a set-up for records that belong to no matrix: default scoring, no searches. */
  public static Setup of(Framework framework, Vocabulary vocabulary, Grid grid, LocalDate asOf) {
    return new Setup(framework, vocabulary, grid, Filter.NONE, Scoring.DEFAULT, asOf, List.of());
  }

  /** Returns this set-up with another grid. */
  public Setup withGrid(Grid other) {
    return new Setup(framework, vocabulary, other, filter, scoring, asOf, searches, rounds);
  }

  /** Returns this set-up with the same rows over groups of places. */
  public Setup withPlaceGroups() {
    return withGrid(grid.withColumns(Axis.PLACE_GROUP));
  }

  /** Returns this set-up with another filter. */
  public Setup withFilter(Filter other) {
    return new Setup(framework, vocabulary, grid, other, scoring, asOf, searches, rounds);
  }

  /** Returns this set-up with other scoring. */
  public Setup withScoring(Scoring other) {
    return new Setup(framework, vocabulary, grid, filter, other, asOf, searches, rounds);
  }

  /** Returns this set-up with another date. */
  public Setup withDate(LocalDate other) {
    return new Setup(framework, vocabulary, grid, filter, scoring, other, searches, rounds);
  }

  /** Returns this set-up with other searches. */
  public Setup withSearches(List<Search> other) {
    return new Setup(framework, vocabulary, grid, filter, scoring, asOf, other, rounds);
  }

  /** Returns this set-up with other voting rounds. */
  public Setup withRounds(List<VotingRound> others) {
    return new Setup(framework, vocabulary, grid, filter, scoring, asOf, searches, others);
  }
}
