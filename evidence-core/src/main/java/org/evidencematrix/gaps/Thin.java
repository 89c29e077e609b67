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
    int n = cell.figures().n();
    if (n == 0
        || n >= thresholds.thinFamilies()
        || cell.figures().coverage() >= thresholds.thinCoverage()) {
      return Optional.empty();
    }
    return n == 1 ? Attribute.flagged(this, "single-source") : Attribute.plain(this);
  }
}
