package org.evidencematrix.rules.matrix;

import java.util.List;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A research question of a pillar that the framework does not have. */
public final class UnknownPillar implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("unknown-pillar");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    List<String> ids = context.framework().pillars().stream().map(Pillar::id).toList();
    for (int i = 0; i < matrix.questions().size(); i++) {
      String typed = matrix.questions().get(i).pillar();
      if (!typed.isEmpty() && !ids.contains(typed)) {
        problems.accept(
            Problem.at(
                    Place.question(i, "pillar"),
                    Message.of("unknown-pillar.message", "typed", typed))
                .help(Message.of("unknown-pillar.help", "ids", String.join(", ", ids)))
                .build());
      }
    }
  }
}
