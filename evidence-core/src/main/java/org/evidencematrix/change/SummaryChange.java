package org.evidencematrix.change;

import java.util.Optional;
import org.evidencematrix.coverage.Summary;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Question;

/**
 * A pillar or the whole grid before and after.
 *
 * @param question the question
 * @param pillar id of the pillar; empty for the whole grid
 * @param before figures before; absent when there was no such pillar
 * @param after figures after; absent when there is no such pillar any more
 */
public record SummaryChange(
    Question question, String pillar, Optional<Side> before, Optional<Side> after) {

  /**
   * One side.
   *
   * @param label label of the pillar; empty for the whole grid
   * @param summary its figures
   */
  public record Side(Labels label, Summary summary) {}

  /** Tells whether figures differ. */
  public boolean isChanged() {
    return !before.map(Side::summary).equals(after.map(Side::summary));
  }

  /** Returns the label that the pillar has now or had last; empty for the whole grid. */
  public Labels label() {
    return after.or(() -> before).map(Side::label).orElse(new Labels(java.util.Map.of()));
  }

  /** Returns the change in the other direction. */
  public SummaryChange mirror() {
    return new SummaryChange(question, pillar, /* before= */ after, /* after= */ before);
  }
}
