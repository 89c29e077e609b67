package org.evidencematrix.rules.matrix;

import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.rules.Run;
import org.evidencematrix.rules.RunRule;

/** A rule that failed, which is a fault of this program and not of the matrix. */
public final class InternalProblem implements RunRule {
  private static final RuleInfo INFO = RuleInfo.error("internal-problem");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Run run, Consumer<Problem> problems) {
    for (Run.Failure failure : run.failures()) {
      problems.accept(
          Problem.at(
                  Place.file(failure.path()),
                  Message.of(
                      "internal-problem.message", "rule", failure.rule(), "cause", failure.cause()))
              .help(Message.of("internal-problem.help"))
              .build());
    }
  }
}
