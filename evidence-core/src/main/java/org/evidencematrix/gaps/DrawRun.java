package org.evidencematrix.gaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Reweighing;

/**
 * Ranks the cells of an analysis and asks the kinds under every draw. Costs draws times the
 * distinct counts in the cells, whatever the number of items.
 */
final class DrawRun {
  private static final double LOW = 0.05;
  private static final double HALF = 0.5;
  private static final double HIGH = 0.95;

  /** Fewer draws than this are not worth another thread. */
  private static final int LEAST = 100;

  private final Coverage coverage;
  private final Optional<Coverage> places;
  private final List<Cell> cells;
  private final List<CellKind> kinds;
  private final int[] line;
  private final double[] needs;
  private final int lines;
  private final int count;
  private final int[][] ranks;
  private final int[][] held;
  private final List<RowGap> rowGaps;
  private final int[] rowsHeld;

  /**
   * Runs the draws.
   *
   * @param cells the ranked cells
   * @param needs need N of each of them
   * @param line number of its row, for each of them: equal where question and row are
   */
  DrawRun(
      Coverage coverage,
      Optional<Coverage> places,
      GapOptions options,
      List<Cell> cells,
      double[] needs,
      int[] line,
      List<RowGap> rowGaps) {
    this.coverage = coverage;
    this.places = places;
    this.cells = cells;
    this.needs = needs;
    this.line = line;
    this.rowGaps = rowGaps;
    lines = Arrays.stream(line).max().orElse(-1) + 1;
    count = options.draws().count();
    ranks = new int[cells.size()][count];
    kinds =
        options.kinds().stream()
            .filter(CellKind.class::isInstance)
            .map(CellKind.class::cast)
            .toList();
    held = new int[cells.size()][kinds.size()];
    rowsHeld = new int[rowGaps.size()];
    run(options.draws().around(coverage.weighting(), options.thresholds()));
  }

  /**
   * Shares the draws out among the processors; each writes places of its own, or sums of counts.
   */
  private void run(List<Draws.Draw> draws) {
    int shares = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), count / LEAST));
    IntStream.range(0, shares)
        .parallel()
        .forEach(i -> run(draws, share(i, shares), share(i + 1, shares)));
    for (int[] each : ranks) {
      Arrays.sort(each);
    }
  }

  private int share(int i, int shares) {
    return (int) ((long) count * i / shares);
  }

  private void run(List<Draws.Draw> draws, int from, int to) {
    int[][] heldHere = new int[cells.size()][kinds.size()];
    int[] rowsHere = new int[rowGaps.size()];
    Reweighing reweighing = coverage.reweighing(cells);
    Ranking ranking = new Ranking(cells.size());
    double[] covered = new double[cells.size()];
    double[] priority = new double[cells.size()];
    double[] means = new double[cells.size()];
    int year = coverage.setup().asOf().getYear();
    for (int d = from; d < to; d++) {
      Draws.Draw draw = draws.get(d);
      reweighing.set(draw.weighting());
      for (int c = 0; c < covered.length; c++) {
        Cell cell = reweighing.cell(c);
        covered[c] = cell.figures().coverage();
        priority[c] = needs[c] * (1 - covered[c]);
        for (int k = 0; k < kinds.size(); k++) {
          heldHere[c][k] += kinds.get(k).holds(cell, draw.thresholds(), year) ? 1 : 0;
        }
      }
      Lines.means(covered, line, lines, means);
      ranking.rank(priority, means);
      for (int c = 0; c < covered.length; c++) {
        ranks[c][d] = ranking.position(c);
      }
      rows(draw, rowsHere);
    }
    synchronized (this) {
      for (int c = 0; c < held.length; c++) {
        add(heldHere[c], held[c]);
      }
      add(rowsHere, rowsHeld);
    }
  }

  private static void add(int[] counts, int[] into) {
    for (int i = 0; i < counts.length; i++) {
      into[i] += counts[i];
    }
  }

  private void rows(Draws.Draw draw, int[] rowsHere) {
    if (rowGaps.stream().noneMatch(DrawRun::varies)) {
      return;
    }
    Coverage reweighted = coverage.reweighted(draw.weighting());
    Optional<Coverage> elsewhere = places.map(p -> p.reweighted(draw.weighting()));
    for (int r = 0; r < rowsHere.length; r++) {
      RowGap gap = rowGaps.get(r);
      if (varies(gap) && gap.kind() instanceof RowKind kind) {
        RowKind.Row row =
            new RowKind.Row(gap.question(), gap.row(), reweighted, elsewhere, draw.thresholds());
        rowsHere[r] += kind.find(row).isEmpty() ? 0 : 1;
      }
    }
  }

  private static boolean varies(RowGap gap) {
    return gap.kind() instanceof RowKind kind && kind.varies();
  }

  /** Returns the certainty of a cell's rank. */
  Certainty of(int cell) {
    int[] sorted = ranks[cell];
    long top = Arrays.stream(sorted).filter(rank -> rank <= Certainty.TOP).count();
    double share = (double) top / count;
    int from = quantile(sorted, LOW);
    int to = quantile(sorted, HIGH);
    List<KindShare> shares = new ArrayList<>();
    for (int k = 0; k < kinds.size(); k++) {
      if (held[cell][k] > 0) {
        shares.add(new KindShare(kinds.get(k), (double) held[cell][k] / count));
      }
    }
    return new Certainty(
        count,
        from,
        quantile(sorted, HALF),
        to,
        Certainty.TOP,
        share,
        Stability.of(share, to - from, cells.size()),
        shares);
  }

  private static int quantile(int[] sorted, double p) {
    return sorted[(int) Math.ceil(p * sorted.length) - 1];
  }

  /** Returns in which share of the draws the gap of a row holds. */
  double shareOf(int rowGap) {
    return varies(rowGaps.get(rowGap)) ? (double) rowsHeld[rowGap] / count : 1;
  }
}
