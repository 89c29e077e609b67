package org.evidencematrix.gaps;

import java.util.List;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;

/**
 * Outcomes that stop short of clients: the row's findings report outcomes at other levels and none
 * at client level. The values are the levels reported. Not asked where rows are outcomes or levels.
 */
public record OutcomeLevel() implements RowKind {
  private static final String CLIENT = "client";

  @Override
  public String id() {
    return "outcome-level";
  }

  /** Asks only what there is; which tiers have weight does not change in draws. */
  @Override
  public boolean varies() {
    return false;
  }

  @Override
  public List<AxisValue> find(Row row) {
    Axis rows = row.coverage().setup().grid().rows();
    if (rows == Axis.OUTCOME || rows == Axis.OUTCOME_LEVEL) {
      return List.of();
    }
    List<AxisValue> levels = row.coverage().outcomeLevels(row.question(), row.row().id());
    return levels.stream().anyMatch(l -> l.id().equals(CLIENT)) ? List.of() : levels;
  }
}
