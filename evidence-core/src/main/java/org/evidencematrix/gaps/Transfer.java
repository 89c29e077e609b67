package org.evidencematrix.gaps;

import java.util.List;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.AxisValues;
import org.evidencematrix.coverage.Coverage;

/**
 * Known elsewhere, not here: coverage of at least .5 on the one-column grid of all settings and
 * below .2 on that of low plus lower-middle income, or on that of a region. The values are those
 * settings.
 */
public record Transfer() implements RowKind {

  @Override
  public String id() {
    return "transfer";
  }

  @Override
  public List<AxisValue> find(Row row) {
    if (row.places().isEmpty()) {
      return List.of();
    }
    Coverage places = row.places().get();
    if (coverage(places, row, AxisValues.EVERYWHERE) < row.thresholds().transferFrom()) {
      return List.of();
    }
    return places.columns().stream()
        .filter(place -> !place.id().equals(AxisValues.EVERYWHERE))
        .filter(place -> coverage(places, row, place.id()) < row.thresholds().transferBelow())
        .toList();
  }

  private static double coverage(Coverage places, Row row, String place) {
    return places.coverage(row.question(), row.row().id(), place);
  }
}
