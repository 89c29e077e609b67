package org.evidencematrix.rules.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.geo.IncomeLevel;
import org.evidencematrix.model.Question;
import org.evidencematrix.rules.RuleContext;

/** The names of cells of strategy by income, as {@code effect/plan-hr-data/L}. */
final class CellNames {
  /** What the last part may be. */
  static final List<String> COLUMNS =
      Arrays.stream(IncomeLevel.values())
          .filter(IncomeLevel::isClassified)
          .map(IncomeLevel::code)
          .toList();

  private static final int PARTS = 3;

  private CellNames() {}

  /**
   * A cell that there is.
   *
   * @param question the question
   * @param strategy id of a strategy of the framework
   * @param income code of an income level
   */
  record CellName(Question question, String strategy, String income) {}

  /** Returns the cell of a name; empty where there is none. */
  static Optional<CellName> parse(String name, RuleContext context) {
    List<String> parts = parts(name);
    if (parts.size() != PARTS
        || !context.strategies().containsKey(parts.get(1))
        || !COLUMNS.contains(parts.get(2))) {
      return Optional.empty();
    }
    return Question.parse(parts.get(0)).map(q -> new CellName(q, parts.get(1), parts.get(2)));
  }

  static List<String> parts(String name) {
    return List.of(name.split("/", -1));
  }
}
