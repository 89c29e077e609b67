package org.evidencematrix.gaps;

import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.message.Message;

/**
 * A review with little beneath it: S at least .3, but fewer than 2 families with a primary report
 * at tier 3 or above.
 */
public record PrimaryGap() implements CellKind {

  @Override
  public String id() {
    return "primary";
  }

  @Override
  public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
    return cell.figures().synthesis().status() >= thresholds.synthesisStatus()
            && cell.figures().strongPrimaries() < thresholds.primaryFamilies()
        ? Attribute.said(
            this, Message.of("primary.statement", "n", cell.figures().strongPrimaries()))
        : Optional.empty();
  }
}
