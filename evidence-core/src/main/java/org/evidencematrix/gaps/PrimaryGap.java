package org.evidencematrix.gaps;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.message.Message;

/**
 * A review with little beneath it: S at least .3, but fewer than 2 families with a primary report
 * at tier 3 or above; flag {@code global-review} when S is that of a global review of the same row.
 */
public record PrimaryGap() implements CellKind {

  @Override
  public String id() {
    return "primary";
  }

  @Override
  public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
    int strong = cell.figures().strongPrimaries();
    if (!holds(cell, thresholds, asOf)) {
      return Optional.empty();
    }
    boolean elsewhere = cell.figures().synthesis().global();
    String key = (elsewhere ? "primary.global" : "primary.review") + (strong == 0 ? "-none" : "");
    return Optional.of(
        new Attribute(
            this,
            elsewhere ? List.of("global-review") : List.of(),
            Optional.of(Message.of(key, "n", strong))));
  }

  @Override
  public boolean holds(Cell cell, Thresholds thresholds, int asOf) {
    return cell.figures().synthesis().status() >= thresholds.synthesisStatus()
        && cell.figures().strongPrimaries() < thresholds.primaryFamilies();
  }
}
