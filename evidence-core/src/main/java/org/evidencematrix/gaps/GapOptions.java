package org.evidencematrix.gaps;

import java.util.List;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scoring;

/**
 * What to look for.
 *
 * @param thresholds the numbers of the rules
 * @param kinds the kinds, in the order in which a gap names them
 * @param questions the questions whose cells are ranked together
 * @param draws how the numbers are varied to see how sure the ranks are
 */
public record GapOptions(
    Thresholds thresholds, List<GapKind> kinds, List<Question> questions, Draws draws) {
  /** Copies the lists. */
  public GapOptions {
    kinds = List.copyOf(kinds);
    questions = List.copyOf(questions);
  }

  /** Returns all kinds and both questions, with the default numbers and the draws of settings. */
  public static GapOptions of(Scoring scoring) {
    return new GapOptions(
        Thresholds.of(scoring), GapKinds.all(), List.of(Question.values()), Draws.of(scoring));
  }

  /** Returns these options for some questions only. */
  public GapOptions withQuestions(List<Question> some) {
    return new GapOptions(thresholds, kinds, some, draws);
  }

  /** Returns these options with other kinds. */
  public GapOptions withKinds(List<GapKind> others) {
    return new GapOptions(thresholds, others, questions, draws);
  }

  /** Returns these options with other draws. */
  public GapOptions withDraws(Draws others) {
    return new GapOptions(thresholds, kinds, questions, others);
  }
}
