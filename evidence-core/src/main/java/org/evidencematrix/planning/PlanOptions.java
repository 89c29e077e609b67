package org.evidencematrix.planning;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.model.Question;

/**
 * What to plan.
 *
 * @param budget how many studies, from 1
 * @param cells how many cells of one row a study may fill at most, from 1; in each it counts {@code
 *     k^-gamma} where it fills k
 * @param types the study that is assumed for each question; a question without one is not planned
 * @param where which cells may be filled
 */
public record PlanOptions(
    int budget, int cells, Map<Question, StudyType> types, Predicate<Cell> where) {

  /**
   * Copies the types.
   *
   * @throws IllegalArgumentException if the budget or the number of cells is below 1
   */
  public PlanOptions {
    if (budget < 1 || cells < 1) {
      throw new IllegalArgumentException("a plan is of at least one study in one cell");
    }
    Map<Question, StudyType> copy = new EnumMap<>(Question.class);
    copy.putAll(types);
    types = Collections.unmodifiableMap(copy);
  }
}
