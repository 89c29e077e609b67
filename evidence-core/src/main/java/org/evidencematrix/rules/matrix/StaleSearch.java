package org.evidencematrix.rules.matrix;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Search;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A search long ago that no later search of the same kind and reach has renewed. */
public final class StaleSearch implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.warning("stale-search");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    int limit = context.info().scoring().staleYears();
    Map<List<Object>, LocalDate> newest = new HashMap<>();
    for (Search search : matrix.searches()) {
      date(search).ifPresent(day -> newest.merge(reach(search), day, StaleSearch::later));
    }
    for (int i = 0; i < matrix.searches().size(); i++) {
      Search search = matrix.searches().get(i);
      Optional<LocalDate> day = date(search);
      if (day.isEmpty() || !day.get().equals(newest.get(reach(search)))) {
        continue;
      }
      int age = Period.between(day.get(), context.date()).getYears();
      if (age >= limit) {
        problems.accept(
            Problem.at(
                    Place.search(i, "date"),
                    Message.of(
                        "stale-search.message",
                        "typed",
                        search.date().orElse(""),
                        "age",
                        age,
                        "limit",
                        limit))
                .help(Message.of("stale-search.help"))
                .build());
      }
    }
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return b.isAfter(a) ? b : a;
  }

  private static Optional<LocalDate> date(Search search) {
    try {
      return search.date().map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty(); // another rule's business
    }
  }

  /**
   * What a search looked for: searches with the same reach renew one another. A list, not a record:
   * a record's hash code is made at run time, which costs every start about 10 ms.
   */
  private static List<Object> reach(Search search) {
    return List.of(
        search.isSystematic(),
        new TreeSet<>(search.covers().strategies()),
        new TreeSet<>(search.covers().income()),
        new TreeSet<>(search.covers().regions()));
  }
}
