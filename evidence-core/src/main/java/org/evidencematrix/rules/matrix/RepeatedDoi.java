package org.evidencematrix.rules.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A DOI that two items bear which are not said to be different or editions of one another. */
public final class RepeatedDoi implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("repeated-doi");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    List<Item> items = matrix.items();
    Map<String, Integer> first = new HashMap<>(2 * items.size());
    Map<String, List<Integer>> shared = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).doi().isPresent()) {
        String doi = normalized(items.get(i).doi().get());
        Integer before = first.putIfAbsent(doi, i);
        if (before != null) {
          shared.computeIfAbsent(doi, d -> new ArrayList<>(List.of(before))).add(i);
        }
      }
    }
    shared.forEach(
        (doi, group) ->
            Links.unsettled(
                items,
                group,
                false,
                (later, earlier) -> problems.accept(problem(items, later, earlier))));
  }

  private static Problem problem(List<Item> items, int later, int earlier) {
    String other = items.get(earlier).id();
    return Problem.at(
            Place.item(later, "doi"),
            Message.of("repeated-doi.message", "typed", items.get(later).doi().orElse("")))
        .note(Message.of("repeated-doi.note", "item", other), Place.item(earlier, "doi"))
        .help(Message.of("repeated-doi.help", "item", other))
        .build();
  }

  /** DOIs are the same whatever the case of their letters; an address before them is no part. */
  private static String normalized(String doi) {
    String small = doi.strip().toLowerCase(Locale.ROOT);
    int start = small.indexOf("10.");
    boolean address = start > 0 && (small.startsWith("http") || small.startsWith("doi"));
    return address ? small.substring(start) : small;
  }
}
