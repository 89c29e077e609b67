package org.evidencematrix.rules.matrix;

import java.util.Map;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.VotingRound;
import org.evidencematrix.rules.BallotPaths;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.vocabulary.Nearest;

/** A vote on a criterion that its round does not have. */
public final class UnknownCriterion implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("unknown-criterion");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.rounds().size(); i++) {
      VotingRound round = matrix.rounds().get(i);
      for (int b = 0; b < round.ballots().size(); b++) {
        for (Map.Entry<String, Map<String, Double>> row :
            round.ballots().get(b).votes().entrySet()) {
          for (String criterion : row.getValue().keySet()) {
            if (!round.criteria().containsKey(criterion)) {
              String path = BallotPaths.vote(b, row.getKey(), criterion);
              problems.accept(problem(criterion, round, Place.roundKey(i, path)));
            }
          }
        }
      }
    }
  }

  private static Problem problem(String typed, VotingRound round, Place place) {
    return Problem.at(place, Message.of("unknown-criterion.message", "typed", typed))
        .help(
            Nearest.to(typed, round.criteria().keySet())
                .map(meant -> Message.of("unknown-criterion.help-meant", "meant", meant))
                .orElseGet(
                    () ->
                        Message.of(
                            "unknown-criterion.help",
                            "known",
                            String.join(", ", round.criteria().keySet()))))
        .build();
  }
}
