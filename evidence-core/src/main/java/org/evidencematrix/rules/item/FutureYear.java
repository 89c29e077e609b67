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
      problems.accept(
          problem("future-year.message", "year", item.year(), now)
              .help(Message.of("future-year.help"))
              .build());
    }
    if (item.lastSearch().isPresent() && item.lastSearch().getAsInt() > now) {
      int searched = item.lastSearch().getAsInt();
      problems.accept(
          problem("future-year.message-last-search", "last-search", searched, now)
              .help(Message.of("future-year.help"))
              .build());
    }
    // A protocol says when data will be collected.
    if (item.dataYears().isPresent() && !Designs.isProtocol(item)) {
      YearRange years = item.dataYears().get();
      int latest = Math.max(years.first(), years.last());
      if (latest > now) {
        problems.accept(
            problem("future-year.message-data-years", "data-years", latest, now)
                .help(Message.of("future-year.help-data-years"))
                .dependsOn("design")
                .build());
      }
    }
  }

  private static Problem.Builder problem(String key, String field, int year, int now) {
    return Problem.at(Place.value(field), Message.of(key, "year", year, "now", now))
        .label(Message.of("future-year.label", "now", now));
  }
}
