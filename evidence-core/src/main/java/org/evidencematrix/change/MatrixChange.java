package org.evidencematrix.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.gaps.Draws;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapOptions;
import org.evidencematrix.model.Matrix;

/**
 * Everything that differs between two matrices. Lists are sorted in an order that does not depend
 * on the direction of the comparison. Immutable.
 *
 * @param items items that differ, by id
 * @param settings settings, framework, code lists, searches and exemptions that differ, by part and
 *     name
 * @param cells cells whose figures, kinds, search state or rank differ, by question and ids of row
 *     and column; those of special rows and columns, too
 * @param rows gaps of rows that differ, by question, row and kind
 * @param summaries the whole grid, then each pillar where rows belong to pillars, for each
 *     question; also those that are the same
 */
public record MatrixChange(
    List<ItemChange> items,
    List<SettingChange> settings,
    List<CellChange> cells,
    List<RowChange> rows,
    List<SummaryChange> summaries) {

  /** Copies the lists. */
  public MatrixChange {
    items = List.copyOf(items);
    settings = List.copyOf(settings);
    cells = List.copyOf(cells);
    rows = List.copyOf(rows);
    summaries = List.copyOf(summaries);
  }

  /**
   * Compares two matrices. Each side is computed by its own settings, framework and code lists, and
   * by its own date unless the options give one.
   */
  public static MatrixChange between(Matrix before, Matrix after, ChangeOptions options) {
    return between(before, after, analysis(before, options), analysis(after, options));
  }

  /**
   * Compares two matrices whose gaps are known.
   *
   * @param gapsBefore gaps of the matrix before
   * @param gapsAfter gaps of the matrix after, on the same axes and with the same kinds
   */
  public static MatrixChange between(
      Matrix before, Matrix after, GapAnalysis gapsBefore, GapAnalysis gapsAfter) {
    return new MatrixChange(
        ItemChanges.between(before.items(), after.items()),
        SettingChanges.between(before, after),
        GapChanges.cells(gapsBefore, gapsAfter),
        GapChanges.rows(gapsBefore, gapsAfter),
        GapChanges.summaries(gapsBefore, gapsAfter));
  }

  /** Returns the gaps of one side as the comparison sees them. */
  public static GapAnalysis analysis(Matrix matrix, ChangeOptions options) {
    Setup setup = Setup.of(matrix, options.grid()).withFilter(options.filter());
    Setup dated = options.date().map(setup::withDate).orElse(setup);
    return GapAnalysis.of(
        dated,
        matrix.items(),
        GapOptions.of(dated.scoring()).withQuestions(options.questions()).withDraws(Draws.NONE));
  }

  /** Tells whether nothing differs. */
  public boolean isEmpty() {
    return items.isEmpty()
        && settings.isEmpty()
        && cells.isEmpty()
        && rows.isEmpty()
        && summaries.stream().noneMatch(SummaryChange::isChanged);
  }

  /** Returns the change in the other direction: what {@code between(after, before)} gives. */
  public MatrixChange mirror() {
    return new MatrixChange(
        items.stream().map(ItemChange::mirror).toList(),
        settings.stream().map(SettingChange::mirror).toList(),
        cells.stream().map(CellChange::mirror).toList(),
        rows.stream().map(RowChange::mirror).toList(),
        summaries.stream().map(SummaryChange::mirror).toList());
  }

  /** Returns the items to which something happened, by id. */
  public List<ItemChange> items(ItemChange.Kind kind) {
    return items.stream().filter(i -> i.kind() == kind).toList();
  }

  /**
   * Returns the cells whose own evidence differs (more than the rank), the most telling first:
   * classified ones before special ones, those whose band moved, then by how much the coverage
   * differs, then by id.
   */
  public List<CellChange> ownCells() {
    List<CellChange> own = new ArrayList<>(cells.stream().filter(CellChange::isOwn).toList());
    own.sort(
        Comparator.comparing((CellChange c) -> !c.isClassified())
            .thenComparing(c -> !c.bandMoved())
            .thenComparingDouble(c -> -Math.abs(c.rise()))
            .thenComparing(CellChange::id));
    return List.copyOf(own);
  }

  /**
   * Returns the rank moves that mean something: of cells whose own coverage differs, the longest
   * first, then by id. A cell that moves only because others passed it, or because the mean of its
   * row decides a tie another way, is not among them.
   */
  public List<CellChange> ownMoves() {
    List<CellChange> moves = new ArrayList<>();
    for (CellChange cell : cells) {
      if (cell.places() != 0 && cell.rise() != 0) {
        moves.add(cell);
      }
    }
    moves.sort(
        Comparator.comparingInt((CellChange c) -> -Math.abs(c.places()))
            .thenComparing(CellChange::id));
    return List.copyOf(moves);
  }

  /** Returns the number of cells that have another rank with the coverage that they had. */
  public int pushedMoves() {
    return (int) cells.stream().filter(c -> c.places() != 0 && c.rise() == 0).count();
  }

  /** Tells whether settings, framework, code lists or searches changed that can move numbers. */
  public boolean movedBySettings() {
    return settings.stream().anyMatch(SettingChange::movesNumbers);
  }
}
