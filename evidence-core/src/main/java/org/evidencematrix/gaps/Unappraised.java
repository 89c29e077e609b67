package org.evidencematrix.gaps;

import java.util.Optional;
import java.util.OptionalDouble;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.message.Message;

/**
 * Evidence that nobody has appraised: more than half of the mass. Said once for the whole matrix
 * when it holds in more than 80 per cent of the filled cells, see {@link GapAnalysis#appraisal()}.
 */
public record Unappraised() implements CellKind {

  @Override
  public String id() {
    return "appraisal";
  }

  @Override
  public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
    return holds(cell, thresholds, asOf)
        ? Attribute.said(this, Message.of("appraisal.statement"))
        : Optional.empty();
  }

  @Override
  public boolean holds(Cell cell, Thresholds thresholds, int asOf) {
    OptionalDouble share = cell.figures().notAppraisedShare();
    return share.isPresent()
        && Rounding.trillionths(share.getAsDouble())
            > Rounding.trillionths(thresholds.appraisalShare());
  }
}
