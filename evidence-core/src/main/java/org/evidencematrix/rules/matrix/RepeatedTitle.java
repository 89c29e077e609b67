package org.evidencematrix.rules.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
 * A title that two items bear which are not said to be different, editions or reports of one study.
 */
public final class RepeatedTitle implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.warning("repeated-title");
  private static final int LONGEST = 80;

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
      String title = TitleKey.of(items.get(i).title());
      if (!title.isEmpty()) {
        Integer before = first.putIfAbsent(title, i);
        if (before != null) {
          shared.computeIfAbsent(title, t -> new ArrayList<>(List.of(before))).add(i);
        }
      }
    }
    shared.forEach(
        (title, group) ->
            Links.unsettled(
                items,
                group,
                true,
                (later, earlier) -> {
                  if (!sameDoi(items.get(later), items.get(earlier))) {
                    problems.accept(problem(items, later, earlier));
                  }
                }));
  }

  private static Problem problem(List<Item> items, int later, int earlier) {
    Item item = items.get(later);
    String other = items.get(earlier).id();
    return Problem.at(
            Place.item(later, "title"),
            Message.of("repeated-title.message", "typed", shortened(item.title()), "item", other))
        .note(Message.of("repeated-title.note", "item", other), Place.item(earlier, "title"))
        .help(Message.of("repeated-title.help", "item", other))
        .build();
  }

  /** Such a pair is already reported for its DOI. */
  private static boolean sameDoi(Item a, Item b) {
    return a.doi().isPresent()
        && b.doi().isPresent()
        && a.doi().get().equalsIgnoreCase(b.doi().get());
  }

  private static String shortened(String title) {
    int end = Math.min(title.length(), LONGEST);
    if (end == title.length()) {
      return title;
    }
    return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end)
        + '…';
  }
}
