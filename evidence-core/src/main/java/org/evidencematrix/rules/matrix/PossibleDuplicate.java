package org.evidencematrix.rules.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.evidencematrix.duplicates.Candidate;
import org.evidencematrix.duplicates.DuplicateFinder;
import org.evidencematrix.duplicates.DuplicatePair;
import org.evidencematrix.duplicates.Level;
import org.evidencematrix.duplicates.TitleKey;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/**
 * An item that is likely to be of the same source as another, by what both say of title, authors,
 * year, journal and pages. Items with the same title or DOI are reported for that.
 */
public final class PossibleDuplicate implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.warning("possible-duplicate");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    List<Item> items = matrix.items();
    // Two sources with a DOI each are seldom one; comparing all of them would double the time.
    if (items.stream().allMatch(item -> item.doi().isPresent())) {
      return;
    }
    List<Candidate> candidates = new ArrayList<>(items.size());
    items.forEach(item -> candidates.add(Candidate.of(item)));
    for (DuplicatePair pair : DuplicateFinder.find(candidates, Level.POSSIBLE).pairs()) {
      Item earlier = items.get(pair.first());
      Item later = items.get(pair.second());
      if (!earlier.id().equals(later.id()) && !isNotForThisRule(earlier, later)) {
        problems.accept(problem(pair, earlier.id()));
      }
    }
  }

  /** Two DOIs say two sources, or the same DOI twice, which is reported as that. */
  private static boolean isNotForThisRule(Item a, Item b) {
    boolean bothHaveDoi = a.doi().isPresent() && b.doi().isPresent();
    return bothHaveDoi || TitleKey.of(a.title()).equals(TitleKey.of(b.title()));
  }

  private static Problem problem(DuplicatePair pair, String other) {
    Problem.Builder problem =
        Problem.at(
                Place.item(pair.second(), "title"),
                Message.of("possible-duplicate.message", "item", other))
            .note(
                Message.of("possible-duplicate.note", "item", other),
                Place.item(pair.first(), "title"));
    for (Message reason : pair.reasons()) {
      problem.note(
          new Message(
              "possible-duplicate.note-" + reason.key().replace('.', '-'), reason.values()));
    }
    return problem.help(Message.of("possible-duplicate.help", "item", other)).build();
  }
}
