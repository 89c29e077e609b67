package org.evidencematrix.rules.matrix;

import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.coverage.FilterResult;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A collection whose filter cannot be understood. */
public final class UnreadableFilter implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("unreadable-filter");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.collections().size(); i++) {
      Optional<String> where = matrix.collections().get(i).where();
      if (where.isPresent()
          && Filter.parse(where.get(), context.framework(), context.vocabulary())
              instanceof FilterResult.Rejected rejected) {
        problems.accept(
            Problem.at(
                    Place.collection(i, "where"),
                    Message.of("unreadable-filter.message", "typed", where.get()))
                .help(
                    Message.of(
                        "unreadable-filter.help",
                        "reasons",
                        reasons(rejected, Language.EN),
                        "reasons-fr",
                        reasons(rejected, Language.FR)))
                .build());
      }
    }
  }

  private static String reasons(FilterResult.Rejected rejected, Language language) {
    return String.join(language.semicolon(), rejected.sentences(language));
  }
}
