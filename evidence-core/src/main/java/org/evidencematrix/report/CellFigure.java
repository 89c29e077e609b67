package org.evidencematrix.report;

import java.util.Locale;
import org.evidencematrix.coverage.Cell;

/** What a grid shows in its cells beside the band. */
public enum CellFigure {
  /** Coverage and number of studies. */
  ALL,
  /** Number of studies, each counted once. */
  N,
  /** Sum of weight times share. */
  MASS,
  /** Coverage, 0 to 1. */
  COVERAGE,
  /** Number of items. */
  ITEMS;

  /** Returns the name as options spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String of(Cell cell, Words words) {
    return switch (this) {
      case ALL -> words.two(cell.figures().coverage()) + ' ' + cell.figures().n();
      case N -> Integer.toString(cell.figures().n());
      case MASS -> words.one(cell.figures().mass());
      case COVERAGE -> words.two(cell.figures().coverage());
      case ITEMS -> Integer.toString(cell.items().count());
    };
  }
}
