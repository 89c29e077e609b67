package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;

/**
 * Which items are worth appraising first: those whose appraisal could move most cells to another
 * band.
 *
 * <p>For each item of the social service workforce that stands and has no valid appraisal, every
 * result that a fitting instrument can give is tried. Its best result is the one that gives the
 * highest tier, its worst the one that gives the lowest. A cell counts when its band with the best
 * or with the worst result is another than now; only classified cells are looked at. Of several
 * fitting instruments the one that could move most cells is named, the first of the code list where
 * several could.
 *
 * <p>Exact: every touched cell is reckoned anew with reviews, families and ceilings. Only the cells
 * that the item fills are; items that stand alone and are alike share one reckoning.
 *
 * @param entries the items that could move a cell: most cells first, then by id
 * @param candidates number of items that could be appraised by a fitting instrument
 */
public record AppraisalQueue(List<Entry> entries, int candidates) {

  /** Copies the entries. */
  public AppraisalQueue {
    entries = List.copyOf(entries);
  }

  /**
   * The tiers of an item for one question.
   *
   * @param now without an appraisal
   * @param best after the best result
   * @param worst after the worst result
   */
  public record Tiers(int now, int best, int worst) {}

  /**
   * A cell that could get another band.
   *
   * @param question the question
   * @param row value of the row
   * @param column value of the column
   * @param now band now
   * @param best band after the best result
   * @param worst band after the worst result
   */
  public record Move(
      Question question, AxisValue row, AxisValue column, Band now, Band best, Band worst) {

    /** Returns the cell's name, such as {@code effect/plan-hr-data/L}. */
    public String cell() {
      return question.code() + '/' + row.id() + '/' + column.id();
    }
  }

  /**
   * An item that is worth appraising.
   *
   * @param item id of the item
   * @param rank place in the queue from 1; items that could move as many cells share it
   * @param sharing number of items that share the rank
   * @param instrument code of the instrument
   * @param tiers tiers by question, for the questions that the instrument can appraise
   * @param moves the cells, by question, row and column
   */
  public record Entry(
      String item,
      int rank,
      int sharing,
      String instrument,
      Map<Question, Tiers> tiers,
      List<Move> moves) {

    /** Copies the collections. */
    public Entry {
      tiers = Map.copyOf(tiers);
      moves = List.copyOf(moves);
    }
  }

  /**
   * Returns the queue of some items.
   *
   * @param setup grid, filter, code lists and numbers, as for {@link Coverage}
   * @param items the items; gone through several times
   */
  public static AppraisalQueue of(Setup setup, Iterable<Item> items) {
    AppraisalTrials trials = new AppraisalTrials(setup, items);
    List<Entry> found = new ArrayList<>();
    int candidates = 0;
    for (Item item : items) {
      if (trials.isCandidate(item)) {
        candidates++;
        trials.entry(item).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparingInt((Entry e) -> -e.moves().size()).thenComparing(Entry::item));
    return new AppraisalQueue(ranked(found), candidates);
  }

  private static List<Entry> ranked(List<Entry> sorted) {
    List<Entry> ranked = new ArrayList<>();
    int from = 0;
    while (from < sorted.size()) {
      int to = from;
      while (to < sorted.size()
          && sorted.get(to).moves().size() == sorted.get(from).moves().size()) {
        to++;
      }
      for (Entry entry : sorted.subList(from, to)) {
        ranked.add(
            new Entry(
                entry.item(),
                from + 1,
                to - from,
                entry.instrument(),
                entry.tiers(),
                entry.moves()));
      }
      from = to;
    }
    return ranked;
  }
}
