package org.evidencematrix.gaps;

import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Directions;
import org.evidencematrix.message.Message;

/**
 * Results that disagree: at least 3 families with a direction, and {@code 1 - |2p - 1|} at least
 * .5, p the weighted share of favourable results (mixed ones count half). Not computed at zero
 * weight.
 */
public record Inconsistent() implements CellKind {

  @Override
  public String id() {
    return "inconsistent";
  }

  @Override
  public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
    if (!holds(cell, thresholds, asOf)) {
      return Optional.empty();
    }
    Directions found = cell.figures().directions();
    return Attribute.said(
        this,
        Message.of(
            "inconsistent.statement",
            "favourable",
            found.favourable(),
            "unfavourable",
            found.unfavourable(),
            "mixed",
            found.mixed(),
            "noEffect",
            found.noEffect()));
  }

  @Override
  public boolean holds(Cell cell, Thresholds thresholds, int asOf) {
    Directions found = cell.figures().directions();
    return found.families() >= thresholds.inconsistentFamilies()
        && found.disagreement().isPresent()
        && Rounding.trillionths(found.disagreement().getAsDouble())
            >= Rounding.trillionths(thresholds.disagreement());
  }
}
