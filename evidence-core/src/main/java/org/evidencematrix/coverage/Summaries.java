package org.evidencematrix.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.evidencematrix.model.Question;

/** Sums cells up. */
final class Summaries {
  private Summaries() {}

  static Summary of(Coverage of, Question question, List<Cell> cells) {
    double coverage = 0;
    double needs = 0;
    int moderate = 0;
    int empty = 0;
    int notSearched = 0;
    for (Cell cell : cells) {
      double need = of.need(cell.row(), cell.column());
      coverage += need * cell.figures().coverage();
      needs += need;
      moderate += cell.figures().band().isAtLeast(Band.MODERATE) ? 1 : 0;
      empty += cell.figures().n() == 0 ? 1 : 0;
      notSearched += cell.search().isSearched() ? 0 : 1;
    }
    int count = Math.max(1, cells.size());
    return new Summary(
        question,
        cells.size(),
        needs > 0 ? coverage / needs : 0,
        (double) moderate / count,
        evenness(cells.stream().mapToDouble(c -> c.figures().mass()).toArray()),
        empty,
        notSearched);
  }

  /**
   * Returns 1 minus the Gini coefficient, {@code G = sum_i (2i - n - 1) x_i / (n sum x)} over
   * ascending x.
   */
  static OptionalDouble evenness(double[] masses) {
    double[] sorted = masses.clone();
    Arrays.sort(sorted);
    double all = 0;
    double spread = 0;
    for (int i = 0; i < sorted.length; i++) {
      all += sorted[i];
      spread += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
    }
    return all > 0 ? OptionalDouble.of(1 - spread / (sorted.length * all)) : OptionalDouble.empty();
  }
}
