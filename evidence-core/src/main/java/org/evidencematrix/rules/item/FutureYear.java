package org.evidencematrix.rules.item;

import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.YearRange;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A year that has not come yet: of publication, of the last search, or of data collection. */
public final class FutureYear implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("future-year");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    int now = context.date().getYear();
    if (item.year() > now) {
      report("future-year.message", "year", item.year(), now, problems);
    }
    if (item.lastSearch().isPresent() && item.lastSearch().getAsInt() > now) {
      report(
          "future-year.message-last-search",
          "last-search",
          item.lastSearch().getAsInt(),
          now,
          problems);
    }
    // A protocol says when data will be collected.
    if (item.dataYears().isPresent() && !Designs.isProtocol(item)) {
      YearRange years = item.dataYears().get();
      int latest = Math.max(years.first(), years.last());
      if (latest > now) {
        report("future-year.message-data-years", "data-years", latest, now, problems);
      }
    }
  }

  private static void report(
      String key, String field, int year, int now, Consumer<Problem> problems) {
    problems.accept(
        Problem.at(Place.value(field), Message.of(key, "typed", year, "now", now))
            .label(Message.of("future-year.label"))
            .help(Message.of("future-year.help", "now", now))
            .dependsOn("design")
            .build());
  }
}
