package org.evidencematrix.change;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.gaps.GapKind;
import org.evidencematrix.model.Question;

/**
 * A cell whose figures, kinds of gap, search state or rank differ.
 *
 * @param question the question
 * @param rowId id of the row
 * @param columnId id of the column
 * @param before what was said of it; empty when there was no such cell
 * @param after what is said of it; empty when there is no such cell any more; there is at least one
 *     side
 */
public record CellChange(
    Question question,
    String rowId,
    String columnId,
    Optional<CellState> before,
    Optional<CellState> after) {

  /** Returns the cell's name, such as {@code effect/plan-hr-data/L}. */
  public String id() {
    return question.code() + '/' + rowId + '/' + columnId;
  }

  /** Returns the row, with the label that it has now or had last. */
  public AxisValue row() {
    return last().row();
  }

  /** Returns the column, with the label that it has now or had last. */
  public AxisValue column() {
    return last().column();
  }

  private CellState last() {
    return after.or(() -> before).orElseThrow();
  }

  /** Tells whether row and column are values of their code lists. */
  public boolean isClassified() {
    return !row().special() && !column().special();
  }

  /** Tells whether more differs than the rank. */
  public boolean isOwn() {
    return before.isEmpty() || after.isEmpty() || !before.get().sameEvidence(after.get());
  }

  /** Tells whether the band differs. */
  public boolean bandMoved() {
    return band(before) != band(after);
  }

  /** Returns the kinds of gap that held before and hold no more. */
  public List<GapKind> closed() {
    return without(kinds(before), kinds(after));
  }

  /** Returns the kinds of gap that hold now and did not before. */
  public List<GapKind> opened() {
    return without(kinds(after), kinds(before));
  }

  /** Tells whether no study stood here before. */
  public boolean wasEmpty() {
    return before.filter(state -> state.n() > 0).isEmpty();
  }

  /** Tells whether a classified cell had no study before and has one now. */
  public boolean isFilled() {
    return isClassified() && wasEmpty() && after.filter(state -> state.n() > 0).isPresent();
  }

  /** Returns how much the coverage rose; negative where it fell. */
  public double rise() {
    return after.map(CellState::coverage).orElse(0.0) - before.map(CellState::coverage).orElse(0.0);
  }

  /** Returns by how many places the cell moved, positive towards the first; 0 without a rank. */
  public int places() {
    Optional<Integer> old = before.flatMap(CellState::rank).map(r -> r.position());
    Optional<Integer> now = after.flatMap(CellState::rank).map(r -> r.position());
    return old.isPresent() && now.isPresent() ? old.get() - now.get() : 0;
  }

  /** Returns the change in the other direction. */
  public CellChange mirror() {
    return new CellChange(question, rowId, columnId, /* before= */ after, /* after= */ before);
  }

  private static Band band(Optional<CellState> state) {
    return state.map(CellState::band).orElse(Band.NONE);
  }

  private static List<GapKind> kinds(Optional<CellState> state) {
    return state.map(CellState::kinds).orElse(List.of());
  }

  private static List<GapKind> without(List<GapKind> some, List<GapKind> others) {
    return some.stream().filter(kind -> !others.contains(kind)).toList();
  }
}
