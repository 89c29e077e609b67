package org.evidencematrix.rules.matrix;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.coverage.FilterResult;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.model.Collection;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.rules.RuleContext;

/** The items of a collection. */
final class Members {
  private Members() {}

  /** Returns the items sorted by id; empty where the filter cannot be understood. */
  static Optional<List<Item>> of(Collection collection, Matrix matrix, RuleContext context) {
    Predicate<Item> found = item -> false;
    if (collection.where().isPresent()) {
      FilterResult result =
          Filter.parse(collection.where().get(), context.framework(), context.vocabulary());
      if (!(result instanceof FilterResult.Parsed parsed)) {
        return Optional.empty();
      }
      Setup setup =
          Setup.of(context.framework(), context.vocabulary(), Grid.DEFAULT, context.date())
              .withScoring(context.info().scoring());
      found = parsed.filter().matcher(setup);
    }
    Set<String> named = new HashSet<>(collection.items());
    Predicate<Item> passes = found;
    return Optional.of(
        matrix.items().stream()
            .filter(item -> named.contains(item.id()) || passes.test(item))
            .toList());
  }
}
