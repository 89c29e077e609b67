package org.evidencematrix.model;

import java.util.List;
import java.util.Optional;

/**
 * A question that a group wants answered, and what answers it.
 *
 * @param id permanent id, equal to the file name without ending
 * @param pillar id of the pillar
 * @param text the question
 * @param cells the cells of strategy x income that it is about, as {@code
 *     effect/support-performance-systems/L}
 * @param answeredBy what answers it, in the order of the file
 * @param source where the question comes from
 * @param note remarks; may be empty
 */
public record ResearchQuestion(
    String id,
    String pillar,
    Labels text,
    List<String> cells,
    List<Answer> answeredBy,
    Optional<String> source,
    Labels note) {

  /** Copies the lists. */
  public ResearchQuestion {
    cells = List.copyOf(cells);
    answeredBy = List.copyOf(answeredBy);
  }

  /**
   * How far one item answers a question.
   *
   * @param item id of the item
   * @param answers how far; empty if not given
   */
  public record Answer(String item, Optional<Answered> answers) {}
}
