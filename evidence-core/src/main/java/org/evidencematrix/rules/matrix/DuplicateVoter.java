package org.evidencematrix.rules.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Ballot;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A voter with two ballots in one round. */
public final class DuplicateVoter implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("duplicate-voter");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.rounds().size(); i++) {
      List<Ballot> ballots = matrix.rounds().get(i).ballots();
      Map<String, Integer> first = new HashMap<>();
      for (int b = 0; b < ballots.size(); b++) {
        String voter = ballots.get(b).voter();
        Integer before = voter.isEmpty() ? null : first.putIfAbsent(voter, b);
        if (before != null) {
          problems.accept(
              Problem.at(
                      Place.round(i, "ballots[" + b + "].voter"),
                      Message.of("duplicate-voter.message", "typed", voter))
                  .note(
                      Message.of("duplicate-voter.note"),
                      Place.round(i, "ballots[" + before + "].voter"))
                  .help(Message.of("duplicate-voter.help"))
                  .build());
        }
      }
    }
  }
}
