package org.evidencematrix.gaps;

import java.util.Optional;
import org.evidencematrix.coverage.Cell;

/**
 * Few studies that do not say enough: 0 &lt; n &lt; 3 and C &lt; .5; flag {@code single-source}
 * when there is one family only.
 */
public record Thin() implements CellKind {

  @Override
  public String id() {
    return "thin";
  }

  @Override
  public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
    if (!holds(cell, thresholds, asOf)) {
      return Optional.empty();
    }
    return cell.figures().n() == 1
        ? Attribute.flagged(this, "single-source")
        : Attribute.plain(this);
  }

  @Override
  public boolean holds(Cell cell, Thresholds thresholds, int asOf) {
    int n = cell.figures().n();
    return n > 0
        && n < thresholds.thinFamilies()
        && cell.figures().coverage() < thresholds.thinCoverage();
  }
}
