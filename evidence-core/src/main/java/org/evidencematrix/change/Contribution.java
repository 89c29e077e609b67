package org.evidencematrix.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;

/**
 * What an added item brings.
 *
 * @param item the item
 * @param role how it counts
 * @param cells cells that it counts in and that differ, the most telling first: those that were
 *     empty, then those whose band rose, those where a gap closed, and those whose coverage rose
 *     most; of equal ones first what works, then by id
 * @param others number of further cells that it stands in and that do not differ
 */
public record Contribution(Item item, Role role, List<CellChange> cells, int others) {

  /** How an item counts. */
  public enum Role {
    /** It has weight in some cell. */
    COUNTED,
    /** It stands in cells without weight: a protocol, an opinion. */
    CONTEXT,
    /** It is from an allied field and stands beside. */
    ALLIED,
    /** It is retracted or withdrawn. */
    RETRACTED,
    /** It stands in no cell: it has no findings that could be placed. */
    NOWHERE
  }

  /** Copies the cells. */
  public Contribution {
    cells = List.copyOf(cells);
  }

  /** Returns the most telling cell. */
  public Optional<CellChange> lead() {
    return cells.stream().findFirst();
  }

  /**
   * Returns what each added item brings, in the order of the items.
   *
   * @param change the change
   * @param setup set-up of the matrix after
   */
  public static List<Contribution> of(MatrixChange change, Setup setup) {
    Map<String, CellChange> changed = new HashMap<>();
    change.ownCells().forEach(cell -> changed.put(cell.id(), cell));
    List<Contribution> all = new ArrayList<>();
    for (ItemChange item : change.items(ItemChange.Kind.ADDED)) {
      item.after().ifPresent(added -> all.add(of(added, changed, setup)));
    }
    return List.copyOf(all);
  }

  private static Contribution of(Item item, Map<String, CellChange> changed, Setup setup) {
    Coverage alone = Coverage.of(setup.withSearches(List.of()), List.of(item));
    Role role = Role.NOWHERE;
    List<CellChange> cells = new ArrayList<>();
    int others = 0;
    for (Question question : Question.values()) {
      for (Cell cell : alone.cells(question)) {
        Role here = role(cell);
        if (here != Role.NOWHERE) {
          role = here.compareTo(role) < 0 ? here : role;
          CellChange change = changed.get(cell.id());
          if (change == null) {
            others++;
          } else {
            cells.add(change);
          }
        }
      }
    }
    cells.sort(
        Comparator.comparing((CellChange c) -> !c.isFilled())
            .thenComparing(c -> !(c.bandMoved() && c.rise() > 0))
            .thenComparing(c -> c.closed().isEmpty())
            .thenComparingDouble(c -> -c.rise())
            .thenComparing(CellChange::question)
            .thenComparing(CellChange::id));
    return new Contribution(item, role, cells, others);
  }

  private static Role role(Cell cell) {
    if (cell.figures().n() > 0) {
      return Role.COUNTED;
    }
    if (!cell.context().isEmpty()) {
      return Role.CONTEXT;
    }
    if (cell.allied().n() > 0) {
      return Role.ALLIED;
    }
    return cell.retracted().isEmpty() ? Role.NOWHERE : Role.RETRACTED;
  }
}
