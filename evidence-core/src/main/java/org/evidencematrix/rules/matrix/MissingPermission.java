package org.evidencematrix.rules.matrix;

import java.util.List;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Collection;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Rights;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A collection that requires permission, with items of which nobody says whether there is one. */
public final class MissingPermission implements MatrixRule {
  private static final RuleInfo INFO =
      new RuleInfo("missing-permission", Severity.NOTE, "0.1.0", List.of());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final int NAMED = 5;

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.collections().size(); i++) {
      Collection collection = matrix.collections().get(i);
      if (!collection.requiresPermission()) {
        continue;
      }
      List<String> silent =
          Members.of(collection, matrix, context).orElse(List.of()).stream()
              .filter(item -> item.rights().flatMap(Rights::permission).isEmpty())
              .map(Item::id)
              .toList();
      if (!silent.isEmpty()) {
        problems.accept(
            Problem.at(
                    Place.collection(i, "requires-permission"),
                    Message.of("missing-permission.message", "n", silent.size()))
                .help(
                    Message.of(
                        "missing-permission.help",
                        "ids",
                        String.join(", ", silent.subList(0, Math.min(NAMED, silent.size())))))
                .build());
      }
    }
  }
}
