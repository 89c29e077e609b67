package org.evidencematrix.coverage;

import org.evidencematrix.geo.RegionScheme;

/**
 * Two axes, with how places are read.
 *
 * @param rows axis of the rows
 * @param columns axis of the columns
 * @param scheme which regions a region axis shows
 * @param income which income class an income axis shows
 */
public record Grid(Axis rows, Axis columns, RegionScheme scheme, IncomeReading income) {
  /** Strategy by income level at the time of the data, World Bank regions. */
  public static final Grid DEFAULT = of(Axis.STRATEGY, Axis.INCOME);

  /** Returns a grid of two axes, with World Bank regions and the income class at the time. */
  public static Grid of(Axis rows, Axis columns) {
    return new Grid(rows, columns, RegionScheme.WORLD_BANK, IncomeReading.THEN);
  }

  /** Returns this grid with another scheme of regions. */
  public Grid withScheme(RegionScheme other) {
    return new Grid(rows, columns, other, income);
  }

  /** Returns this grid with another reading of income. */
  public Grid withIncome(IncomeReading other) {
    return new Grid(rows, columns, scheme, other);
  }

  /** Returns this grid with other columns. */
  public Grid withColumns(Axis other) {
    return new Grid(rows, other, scheme, income);
  }

  /** Tells whether each column counts as a grid of its own. */
  boolean columnsApart() {
    return columns == Axis.PLACE_GROUP;
  }
}
