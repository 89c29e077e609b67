package org.evidencematrix.rules.matrix;

import java.util.Map;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Ballot;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.VotingRound;
import org.evidencematrix.rules.BallotPaths;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A vote whose value is none of those that a vote can have. */
public final class ImpossibleVote implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("impossible-vote");

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
          for (Map.Entry<String, Double> vote : row.getValue().entrySet()) {
            // Adding 0 makes 0 of minus 0.
            if (!Ballot.VALUES.contains(vote.getValue() + 0.0)) {
              String path = BallotPaths.vote(b, row.getKey(), vote.getKey());
              problems.accept(
                  Problem.at(
                          Place.round(i, path),
                          Message.of("impossible-vote.message", "typed", vote.getValue()))
                      .help(Message.of("impossible-vote.help"))
                      .build());
            }
          }
        }
      }
    }
  }
}
