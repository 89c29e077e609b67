package org.evidencematrix.rules.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.ResearchQuestion;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** An item that is named twice as an answer to one research question. */
public final class RepeatedAnswer implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("repeated-answer");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.questions().size(); i++) {
      List<ResearchQuestion.Answer> answers = matrix.questions().get(i).answeredBy();
      Map<String, Integer> first = new HashMap<>();
      for (int a = 0; a < answers.size(); a++) {
        String item = answers.get(a).item();
        Integer before = item.isEmpty() ? null : first.putIfAbsent(item, a);
        if (before != null) {
          problems.accept(
              Problem.at(
                      Place.question(i, "answered-by[" + a + "].item"),
                      Message.of("repeated-answer.message", "typed", item))
                  .note(
                      Message.of("repeated-answer.note"),
                      Place.question(i, "answered-by[" + before + "].item"))
                  .help(Message.of("repeated-answer.help"))
                  .build());
        }
      }
    }
  }
}
