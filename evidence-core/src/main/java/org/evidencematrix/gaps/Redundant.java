package org.evidencematrix.gaps;

import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.message.Message;

/**
 * Reviews that repeat each other: 3 or more families of reviews of the same cell published within
 * five consecutive calendar years.
 */
public record Redundant() implements CellKind {

  @Override
  public String id() {
    return "redundant";
  }

  @Override
  public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
    int reviews = cell.figures().reviewsWithinFiveYears();
    return holds(cell, thresholds, asOf)
        ? Attribute.said(this, Message.of("redundant.statement", "n", reviews))
        : Optional.empty();
  }

  @Override
  public boolean holds(Cell cell, Thresholds thresholds, int asOf) {
    return cell.figures().reviewsWithinFiveYears() >= thresholds.redundantReviews();
  }
}
