package org.evidencematrix.rules.item;

import java.util.function.Consumer;
import org.evidencematrix.geo.Resolution;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A country is given by a name that fits more than one, such as Congo. */
public final class AmbiguousCountry implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("ambiguous-country");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    UncodedCountries.each(item, context, (typed, path) -> report(typed, path, context, problems));
  }

  private static void report(
      String typed, String path, RuleContext context, Consumer<Problem> problems) {
    if (context.countries().resolve(typed) instanceof Resolution.Ambiguous ambiguous
        && !ambiguous.candidates().isEmpty()) {
      problems.accept(
          Problem.at(Place.value(path), Message.of("ambiguous-country.message", "typed", typed))
              .label(Message.of("ambiguous-country.label"))
              .note(Message.of("ambiguous-country.note", "reason", ambiguous.reason()))
              .help(
                  Message.of(
                      "ambiguous-country.help",
                      "countries",
                      UnknownCountry.named(ambiguous.candidates(), "en"),
                      "countries-fr",
                      UnknownCountry.named(ambiguous.candidates(), "fr")))
              .build());
    }
  }
}
