package org.evidencematrix.rules.matrix;

import java.util.List;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Collection;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A collection without items. */
public final class EmptyCollection implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.warning("empty-collection");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.collections().size(); i++) {
      Collection collection = matrix.collections().get(i);
      // An item named by hand that is not there is broken-reference's business.
      if (collection.items().isEmpty()
          && Members.of(collection, matrix, context).filter(List::isEmpty).isPresent()) {
        String field = collection.where().isPresent() ? "where" : "id";
        problems.accept(
            Problem.at(
                    Place.collection(i, field),
                    Message.of(
                        "empty-collection.message-" + field,
                        "typed",
                        collection.where().orElse("")))
                .help(Message.of("empty-collection.help"))
                .dependsOn("where", "items")
                .build());
      }
    }
  }
}
