package org.evidencematrix.rules.matrix;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Collection;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.ResearchQuestion;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.VotingRound;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** An id that two parts of one kind bear, such as two items. */
public final class DuplicateId implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("duplicate-id");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    check(matrix.items(), Item::id, Place::item, problems);
    check(matrix.searches(), Search::id, Place::search, problems);
    check(matrix.rounds(), VotingRound::id, Place::round, problems);
    check(matrix.questions(), ResearchQuestion::id, Place::question, problems);
    check(matrix.collections(), Collection::id, Place::collection, problems);
  }

  /** Looks through parts that are sorted by id. */
  private static <P> void check(
      List<P> parts,
      Function<P, String> ids,
      BiFunction<Integer, String, Place> places,
      Consumer<Problem> problems) {
    int first = 0;
    for (int i = 1; i < parts.size(); i++) {
      String id = ids.apply(parts.get(i));
      if (!id.equals(ids.apply(parts.get(first)))) {
        first = i;
      } else if (!id.isEmpty()) {
        problems.accept(problem(id, places.apply(i, "id"), places.apply(first, "id")));
      }
    }
  }

  private static Problem problem(String id, Place place, Place first) {
    return Problem.at(place, Message.of("duplicate-id.message", "typed", id))
        .note(Message.of("duplicate-id.note"), first)
        .help(Message.of("duplicate-id.help"))
        .build();
  }
}
