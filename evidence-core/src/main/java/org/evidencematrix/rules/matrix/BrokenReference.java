package org.evidencematrix.rules.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.ResearchQuestion;
import org.evidencematrix.model.Search;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.vocabulary.Nearest;

/** A reference to an item or a search that the matrix does not have, or to the item itself. */
public final class BrokenReference implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("broken-reference");
  private static final int SUGGESTIONS = 20;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    new Check(matrix, context.unread(), problems).run();
  }

  /** One run over a matrix. */
  private static final class Check {
    private final Matrix matrix;
    private final Set<String> items;
    private final Set<String> searches = new HashSet<>();
    private final Set<String> unread;
    private final Consumer<Problem> problems;
    private int suggested;

    Check(Matrix matrix, Set<String> unread, Consumer<Problem> problems) {
      this.matrix = matrix;
      this.unread = unread;
      this.problems = problems;
      items = new HashSet<>(2 * matrix.items().size());
      for (Item item : matrix.items()) {
        items.add(item.id());
      }
      for (Search search : matrix.searches()) {
        searches.add(search.id());
      }
    }

    void run() {
      for (int i = 0; i < matrix.items().size(); i++) {
        Item item = matrix.items().get(i);
        list(i, item, "includes", item.includes());
        list(i, item, "distinct-from", item.distinctFrom());
        list(i, item, "evidence", item.evidence());
        if (item.supersedes().isPresent()) {
          one(i, item, "supersedes", item.supersedes().get(), true);
        }
        if (item.translationOf().isPresent()) {
          one(i, item, "translation-of", item.translationOf().get(), true);
        }
        foundIn(i, item.foundIn());
      }
      for (int i = 0; i < matrix.questions().size(); i++) {
        List<ResearchQuestion.Answer> answers = matrix.questions().get(i).answeredBy();
        for (int k = 0; k < answers.size(); k++) {
          named(answers.get(k).item(), Place.question(i, "answered-by[" + k + "].item"));
        }
      }
      for (int i = 0; i < matrix.collections().size(); i++) {
        List<String> named = matrix.collections().get(i).items();
        for (int k = 0; k < named.size(); k++) {
          named(named.get(k), Place.collection(i, "items[" + k + ']'));
        }
      }
    }

    private void named(String id, Place place) {
      if (!id.isEmpty() && !items.contains(id) && !unread.contains(id)) {
        problems.accept(problem("item", place, id, items));
      }
    }

    private void list(int index, Item item, String field, List<String> ids) {
      for (int k = 0; k < ids.size(); k++) {
        one(index, item, field + '[' + k + ']', ids.get(k), false);
      }
    }

    private void one(int index, Item item, String path, String id, boolean chain) {
      if (id.equals(item.id())) {
        // An item that supersedes itself is a cycle, which has a rule of its own.
        if (!chain) {
          problems.accept(
              Problem.at(
                      Place.item(index, path),
                      Message.of("broken-reference.message-itself", "typed", id))
                  .help(Message.of("broken-reference.help-itself"))
                  .build());
        }
      } else if (!items.contains(id) && !unread.contains(id)) {
        problems.accept(problem("item", Place.item(index, path), id, items));
      }
    }

    private void foundIn(int index, List<FoundIn> places) {
      for (int k = 0; k < places.size(); k++) {
        Optional<String> search = places.get(k).search();
        if (search.isPresent()
            && !searches.contains(search.get())
            && !unread.contains(search.get())) {
          Place place = Place.item(index, "found-in[" + k + "].search");
          problems.accept(problem("search", place, search.get(), searches));
        }
      }
    }

    private Problem problem(String kind, Place place, String id, Set<String> ids) {
      Problem.Builder problem =
          Problem.at(place, Message.of("broken-reference.message-" + kind, "typed", id));
      // Comparing with every id costs; the first few suggestions are the ones that get read.
      Optional<String> meant =
          suggested++ < SUGGESTIONS ? Nearest.to(id, new ArrayList<>(ids)) : Optional.empty();
      return problem
          .help(
              meant.isPresent()
                  ? Message.of("broken-reference.help-meant", "id", meant.get())
                  : Message.of("broken-reference.help-" + kind))
          .build();
    }
  }
}
