package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * Some cells of a coverage under one set of weights after another, for analyses that ask thousands
 * of times. What does not depend on the weights is computed once; a round costs the number of
 * distinct counts in the cells, not the number of items. For one thread.
 *
 * <pre>{@code
 * Reweighing cells = coverage.reweighing(coverage.cells(Question.EFFECT));
 * for (Weighting weighting : tried) {
 *   cells.set(weighting);
 *   double first = cells.coverage(0);
 * }
 * }</pre>
 */
public final class Reweighing {
  /** A cell, prepared. */
  private record Prepared(Cell cell, Sheet workforce, Sheet allied, boolean constant) {}

  private final List<Prepared> cells = new ArrayList<>();
  private final Shares shares;

  Reweighing(Coverage coverage, List<Cell> wanted) {
    shares = new Shares(coverage.weighting());
    for (Cell cell : wanted) {
      Sheet workforce = coverage.sheet(cell, false);
      Sheet allied = coverage.sheet(cell, true);
      cells.add(
          new Prepared(cell, workforce, allied, workforce.isConstant() && allied.isConstant()));
    }
  }

  /** Sets the weights and gamma for what is asked from now on. */
  public void set(Weighting weighting) {
    double[] weights = weighting.weights().stream().mapToDouble(Double::doubleValue).toArray();
    shares.set(weights, weighting.gamma());
  }

  /** Returns the number of cells. */
  public int size() {
    return cells.size();
  }

  /** Returns the coverage of a cell by its position in the list, after the ceilings. */
  public double coverage(int cell) {
    return cells.get(cell).workforce().coverage(shares);
  }

  /**
   * Returns a cell by its position in the list, with all its figures under the weights. Lists of
   * items stay those of the coverage's own weights.
   */
  public Cell cell(int cell) {
    Prepared prepared = cells.get(cell);
    Cell base = prepared.cell();
    if (prepared.constant()) {
      return base;
    }
    return new Cell(
        base.question(),
        base.row(),
        base.column(),
        prepared.workforce().figures(shares),
        prepared.allied().figures(shares),
        base.items(),
        base.context(),
        base.retracted(),
        base.alliedItems(),
        base.search());
  }
}
