package org.evidencematrix.gaps;

import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.message.Message;

/** Several studies, none of them strong: n at least 2 and no family at tier 3 or above. */
public record Weak() implements CellKind {

  @Override
  public String id() {
    return "weak";
  }

  @Override
  public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
    return holds(cell, thresholds, asOf)
        ? Attribute.said(this, Message.of("weak.statement"))
        : Optional.empty();
  }

  @Override
  public boolean holds(Cell cell, Thresholds thresholds, int asOf) {
    return cell.figures().n() >= thresholds.weakFamilies() && cell.figures().strongFamilies() == 0;
  }
}
