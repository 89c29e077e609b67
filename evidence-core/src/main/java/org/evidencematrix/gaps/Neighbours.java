package org.evidencematrix.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;

/**
 * Finds evidence beside a cell: on income levels the nearest class first, else the cell with the
 * most families first; special values last.
 */
final class Neighbours {
  private static final int SHOWN = 3;

  private final Coverage coverage;
  private final boolean alongRows;

  Neighbours(Coverage coverage) {
    this.coverage = coverage;
    alongRows =
        coverage.setup().grid().rows().isPlace() && !coverage.setup().grid().columns().isPlace();
  }

  List<Nearby> of(Cell cell) {
    List<AxisValue> values = alongRows ? coverage.rows() : coverage.columns();
    AxisValue here = alongRows ? cell.row() : cell.column();
    Axis axis = alongRows ? coverage.setup().grid().rows() : coverage.setup().grid().columns();
    List<Nearby> found = new ArrayList<>();
    for (AxisValue value : values) {
      if (!value.equals(here)) {
        Cell other =
            alongRows
                ? coverage.cell(cell.question(), value.id(), cell.column().id())
                : coverage.cell(cell.question(), cell.row().id(), value.id());
        if (other.figures().n() > 0) {
          found.add(new Nearby(value, other.figures().n(), other.figures().band(), other.items()));
        }
      }
    }
    Comparator<Nearby> order = Comparator.comparing(n -> n.place().special());
    if (axis == Axis.INCOME && !here.special()) {
      order =
          order.thenComparingInt(n -> Math.abs(values.indexOf(n.place()) - values.indexOf(here)));
    }
    found.sort(order.thenComparingInt(n -> -n.n()));
    return found.stream().limit(SHOWN).toList();
  }
}
