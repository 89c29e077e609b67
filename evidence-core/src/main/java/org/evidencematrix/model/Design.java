package org.evidencematrix.model;

/**
 * A study design with its default rigor tier for each question.
 *
 * @param code its entry in the code list {@code designs}
 * @param effectTier default tier, 0 to 5, for findings that answer whether something works
 * @param understandingTier default tier, 0 to 5, for all other findings
 * @param synthesis whether it is a review of other studies
 * @param closesSynthesis whether such a review can close a synthesis gap
 */
public record Design(
    Code code, int effectTier, int understandingTier, boolean synthesis, boolean closesSynthesis) {

  /** Returns the default tier for a question, 0 to 5. */
  public int tier(Question question) {
    return question == Question.EFFECT ? effectTier : understandingTier;
  }
}
