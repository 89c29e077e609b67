package org.evidencematrix.gaps;

import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.message.Message;

/**
 * Studies are announced or under way and have no results yet: lowers urgency in words, closes
 * nothing.
 */
public record Pipeline() implements CellKind {

  @Override
  public String id() {
    return "pipeline";
  }

  @Override
  public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
    int announced = cell.figures().pipeline();
    return holds(cell, thresholds, asOf)
        ? Attribute.said(this, Message.of("pipeline.statement", "n", announced))
        : Optional.empty();
  }

  @Override
  public boolean holds(Cell cell, Thresholds thresholds, int asOf) {
    return cell.figures().pipeline() > 0;
  }
}
