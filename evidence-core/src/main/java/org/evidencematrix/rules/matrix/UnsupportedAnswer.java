package org.evidencematrix.rules.matrix;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Answered;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.ResearchQuestion;
import org.evidencematrix.rigor.Rigor;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A research question that is answered with a plain yes by weak evidence alone. */
public final class UnsupportedAnswer implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.warning("unsupported-answer");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** From this tier on a study alone is strong enough to answer. */
  private static final int STRONG = 3;

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    if (matrix.questions().isEmpty()) {
      return;
    }
    Map<String, Item> items = new HashMap<>();
    matrix.items().forEach(item -> items.putIfAbsent(item.id(), item));
    Rigor rigor = Rigor.of(context.vocabulary());
    for (int i = 0; i < matrix.questions().size(); i++) {
      ResearchQuestion question = matrix.questions().get(i);
      List<ResearchQuestion.Answer> answers = question.answeredBy();
      Set<Question> asked = asked(question, context);
      int first = -1;
      int best = -1;
      for (int a = 0; a < answers.size(); a++) {
        Item item = items.get(answers.get(a).item());
        if (item != null && answers.get(a).answers().filter(x -> x == Answered.YES).isPresent()) {
          first = first < 0 ? a : first;
          best = Math.max(best, best(item, asked, rigor));
        }
      }
      if (first >= 0 && best < STRONG) {
        problems.accept(
            Problem.at(
                    Place.question(i, "answered-by[" + first + "].answers"),
                    Message.of("unsupported-answer.message", "tier", Math.max(0, best)))
                .help(Message.of("unsupported-answer.help"))
                .build());
      }
    }
  }

  private static Set<Question> asked(ResearchQuestion question, RuleContext context) {
    Set<Question> asked = EnumSet.noneOf(Question.class);
    for (String cell : question.cells()) {
      CellNames.parse(cell, context).ifPresent(name -> asked.add(name.question()));
    }
    return asked.isEmpty() ? EnumSet.allOf(Question.class) : asked;
  }

  private static int best(Item item, Set<Question> asked, Rigor rigor) {
    int best = -1;
    for (Question question : asked) {
      if (item.findings().stream().anyMatch(f -> f.question().equals(Optional.of(question)))) {
        best = Math.max(best, rigor.rate(item, question).value());
      }
    }
    return best;
  }
}
