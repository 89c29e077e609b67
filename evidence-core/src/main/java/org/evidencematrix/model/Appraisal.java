package org.evidencematrix.model;

import java.util.List;
import java.util.Optional;

/**
 * A critical appraisal of an item by an instrument of the code list of that name.
 *
 * @param instrument code of the instrument
 * @param screening answers to screening questions, in order
 * @param answers answers to the criteria, in order
 * @param result overall result, for instruments that give one
 * @param by initials of the appraiser
 * @param date day of the appraisal, YYYY-MM-DD
 */
public record Appraisal(
    String instrument,
    List<String> screening,
    List<String> answers,
    Optional<String> result,
    Optional<String> by,
    Optional<String> date) {

  /** Copies the lists. */
  public Appraisal {
    screening = List.copyOf(screening);
    answers = List.copyOf(answers);
  }
}
