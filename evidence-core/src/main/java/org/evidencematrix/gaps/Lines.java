package org.evidencematrix.gaps;

/** Means over the cells of a row. */
final class Lines {
  private Lines() {}

  /**
   * Writes for each cell the mean of its row.
   *
   * @param values a value of each cell
   * @param line number of the row of each cell
   * @param lines how many rows there are
   * @param means where to write
   */
  static void means(double[] values, int[] line, int lines, double[] means) {
    double[] sums = new double[lines];
    int[] counts = new int[lines];
    for (int c = 0; c < values.length; c++) {
      sums[line[c]] += values[c];
      counts[line[c]]++;
    }
    for (int c = 0; c < values.length; c++) {
      means[c] = sums[line[c]] / counts[line[c]];
    }
  }
}
