package org.evidencematrix.rules.matrix;

import java.util.List;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Search;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** An id that two items, or two searches, bear. */
public final class DuplicateId implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("duplicate-id");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    List<Item> items = matrix.items();
    int first = 0;
    for (int i = 1; i < items.size(); i++) {
      String id = items.get(i).id();
      if (!id.equals(items.get(first).id())) {
        first = i;
      } else if (!id.isEmpty()) {
        problems.accept(problem(id, Place.item(i, "id"), Place.item(first, "id")));
      }
    }
    List<Search> searches = matrix.searches();
    first = 0;
    for (int i = 1; i < searches.size(); i++) {
      String id = searches.get(i).id();
      if (!id.equals(searches.get(first).id())) {
        first = i;
      } else if (!id.isEmpty()) {
        problems.accept(problem(id, Place.search(i, "id"), Place.search(first, "id")));
      }
    }
  }

  private static Problem problem(String id, Place place, Place first) {
    return Problem.at(place, Message.of("duplicate-id.message", "typed", id))
        .note(Message.of("duplicate-id.note"), first)
        .help(Message.of("duplicate-id.help"))
        .build();
  }
}
