package org.evidencematrix.gaps;

import java.util.List;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.AxisValues;
import org.evidencematrix.coverage.Setup;

/**
 * Cadres that nobody studied: a row with evidence in which a cadre of the code list has no finding.
 * The values are those cadres. Not asked where rows are cadres.
 */
public record MissingCadre() implements RowKind {

  @Override
  public String id() {
    return "cadre";
  }

  /** Asks only what there is; which tiers have weight does not change in draws. */
  @Override
  public boolean varies() {
    return false;
  }

  @Override
  public List<AxisValue> find(Row row) {
    Setup setup = row.coverage().setup();
    if (setup.grid().rows() == Axis.CADRE || row.families() == 0) {
      return List.of();
    }
    List<AxisValue> found = row.coverage().cadres(row.question(), row.row().id());
    AxisValues all =
        AxisValues.of(
            Axis.CADRE,
            setup.framework(),
            setup.vocabulary(),
            setup.grid().scheme(),
            setup.asOf().getYear());
    return all.all().stream().filter(c -> !c.special() && !found.contains(c)).toList();
  }
}
