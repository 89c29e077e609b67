package org.evidencematrix.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.model.Question;

/**
 * How two matrices are compared.
 *
 * @param grid the grid whose cells are compared
 * @param filter which findings count, on both sides
 * @param date date of both sides; each side's own where absent
 * @param questions the questions whose cells are ranked together
 */
public record ChangeOptions(
    Grid grid, Filter filter, Optional<LocalDate> date, List<Question> questions) {
  /** Strategy by income, no filter, each side by its own date, both questions. */
  public static final ChangeOptions DEFAULT =
      new ChangeOptions(Grid.DEFAULT, Filter.NONE, Optional.empty(), List.of(Question.values()));

  /** Copies the questions. */
  public ChangeOptions {
    questions = List.copyOf(questions);
  }

  /** Returns these options with another grid. */
  public ChangeOptions withGrid(Grid other) {
    return new ChangeOptions(other, filter, date, questions);
  }

  /** Returns these options with a date for both sides. */
  public ChangeOptions withDate(LocalDate other) {
    return new ChangeOptions(grid, filter, Optional.of(other), questions);
  }
}
