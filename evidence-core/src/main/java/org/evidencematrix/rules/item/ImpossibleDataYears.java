package org.evidencematrix.rules.item;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.YearRange;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.text.TextEdit;

/** Years of data collection that cannot be: turned round, after publication, or too long ago. */
public final class ImpossibleDataYears implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("impossible-data-years");
  private static final String FIELD = "data-years";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.dataYears().isEmpty()) {
      return;
    }
    YearRange years = item.dataYears().get();
    int latest = Math.max(years.first(), years.last());
    int earliest = Math.min(years.first(), years.last());
    if (earliest < Years.EARLIEST) {
      problems.accept(
          at(Message.of(
                  "impossible-data-years.message-early",
                  "collected",
                  earliest,
                  "earliest",
                  Years.EARLIEST))
              .help(Message.of("impossible-data-years.help-early"))
              .build());
    } else if (years.first() > years.last()) {
      problems.accept(turnedRound(years));
    } else if (item.year() != 0
        && latest > item.year()
        // A year still to come is another rule's business; a protocol says what is planned.
        && latest <= context.date().getYear()
        && !Designs.isProtocol(item)) {
      problems.accept(
          at(Message.of("impossible-data-years.message", "collected", latest, "year", item.year()))
              .note(Message.of("impossible-data-years.note"), Place.value("year"))
              .help(Message.of("impossible-data-years.help"))
              .dependsOn("year", "design")
              .build());
    }
  }

  private static Problem turnedRound(YearRange years) {
    return at(Message.of(
            "impossible-data-years.message-order", "first", years.first(), "last", years.last()))
        .help(
            Message.of(
                "impossible-data-years.help-order", "first", years.last(), "last", years.first()))
        .mend(
            new Mend(
                Message.of("impossible-data-years.mend"),
                Fix.Grade.REVIEW,
                tree -> {
                  List<TextEdit> edits = new ArrayList<>();
                  edits.addAll(year(0, years.last()).in(tree));
                  edits.addAll(year(1, years.first()).in(tree));
                  return edits.size() == 2 ? edits : List.of();
                }))
        .build();
  }

  private static Mend.Edits year(int index, int year) {
    return FieldEdit.replaceNumber(Paths.entry(FIELD, index), year);
  }

  private static Problem.Builder at(Message message) {
    return Problem.at(Place.value(FIELD), message);
  }
}
