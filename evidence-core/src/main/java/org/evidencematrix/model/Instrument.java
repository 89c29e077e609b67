package org.evidencematrix.model;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A critical appraisal instrument and what it applies to.
 *
 * @param code its entry in the code list {@code instruments}
 * @param questions questions that it can appraise
 * @param designs designs that it fits; empty for any
 * @param misuse whether it rates findings across studies and so cannot appraise an item
 * @param results results that it may give, best first; empty when it gives answers
 * @param screening number of screening questions, where fixed
 * @param answers number of criteria, where fixed
 * @param values answers that it allows; empty when it gives results
 */
public record Instrument(
    Code code,
    Set<Question> questions,
    Set<String> designs,
    boolean misuse,
    List<String> results,
    OptionalInt screening,
    OptionalInt answers,
    List<String> values) {

  /** Copies the collections. */
  public Instrument {
    questions = Set.copyOf(questions);
    designs = Set.copyOf(designs);
    results = List.copyOf(results);
    values = List.copyOf(values);
  }

  /** Tells whether it can appraise a design for a question. */
  public boolean fits(String design, Question question) {
    return !misuse
        && questions.contains(question)
        && (designs.isEmpty() || designs.contains(design));
  }
}
