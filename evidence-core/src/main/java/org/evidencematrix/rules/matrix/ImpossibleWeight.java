package org.evidencematrix.rules.matrix;

import java.util.Map;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.rules.BallotPaths;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A criterion of a voting round with a weight that is not above 0. */
public final class ImpossibleWeight implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("impossible-weight");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.rounds().size(); i++) {
      for (Map.Entry<String, Double> criterion : matrix.rounds().get(i).criteria().entrySet()) {
        if (criterion.getValue() <= 0) {
          String path = BallotPaths.inside("criteria", criterion.getKey());
          problems.accept(
              Problem.at(
                      Place.round(i, path),
                      Message.of("impossible-weight.message", "typed", criterion.getValue()))
                  .help(Message.of("impossible-weight.help"))
                  .build());
        }
      }
    }
  }
}
