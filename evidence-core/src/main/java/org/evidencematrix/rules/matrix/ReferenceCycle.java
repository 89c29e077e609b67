package org.evidencematrix.rules.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** Items that replace, or are translations of, one another in a circle. */
public final class ReferenceCycle implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("reference-cycle");
  private static final int SHOWN = 5;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    check(matrix.items(), "supersedes", Item::supersedes, problems);
    check(matrix.items(), "translation-of", Item::translationOf, problems);
  }

  private static void check(
      List<Item> items,
      String field,
      Function<Item, Optional<String>> reference,
      Consumer<Problem> problems) {
    int[] next = next(items, reference);
    if (next.length == 0) {
      return;
    }
    // Every item points at one other at most, so each walk ends, or comes back to itself.
    int[] walk = new int[items.size()];
    for (int start = 0; start < items.size(); start++) {
      int at = start;
      while (at >= 0 && walk[at] == 0) {
        walk[at] = start + 1;
        at = next[at];
      }
      if (at >= 0 && walk[at] == start + 1) {
        problems.accept(problem(items, field, cycle(next, at)));
      }
    }
  }

  /** Returns for each item the index of the one it points at, or -1; empty if none points. */
  private static int[] next(List<Item> items, Function<Item, Optional<String>> reference) {
    Map<String, Integer> byId = new HashMap<>();
    boolean any = false;
    for (Item item : items) {
      any |= reference.apply(item).isPresent();
    }
    if (!any) {
      return new int[0];
    }
    for (int i = 0; i < items.size(); i++) {
      byId.putIfAbsent(items.get(i).id(), i);
    }
    int[] next = new int[items.size()];
    for (int i = 0; i < next.length; i++) {
      next[i] = reference.apply(items.get(i)).map(id -> byId.getOrDefault(id, -1)).orElse(-1);
    }
    return next;
  }

  /**
   * Returns the cycle that an item is in, from the first of its items in the order of the matrix.
   */
  private static List<Integer> cycle(int[] next, int member) {
    int first = member;
    for (int at = next[member]; at != member; at = next[at]) {
      first = Math.min(first, at);
    }
    List<Integer> cycle = new ArrayList<>();
    int at = first;
    do {
      cycle.add(at);
      at = next[at];
    } while (at != first);
    return cycle;
  }

  private static Problem problem(List<Item> items, String field, List<Integer> cycle) {
    String id = items.get(cycle.get(0)).id();
    Message message =
        cycle.size() == 1
            ? Message.of("reference-cycle.message-itself", "typed", id, "field", field)
            : Message.of(
                "reference-cycle.message", "typed", id, "field", field, "count", cycle.size());
    Problem.Builder problem = Problem.at(Place.item(cycle.get(0), field), message);
    for (int i = 1; i < Math.min(cycle.size(), SHOWN + 1); i++) {
      String via = items.get(cycle.get(i)).id();
      problem.note(
          Message.of("reference-cycle.note", "item", via, "field", field),
          Place.item(cycle.get(i), field));
    }
    return problem.help(Message.of("reference-cycle.help", "field", field)).build();
  }
}
