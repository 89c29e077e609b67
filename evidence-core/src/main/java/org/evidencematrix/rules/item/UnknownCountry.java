package org.evidencematrix.rules.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Country;
import org.evidencematrix.geo.FormerCountry;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.Resolution;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A country is not given by its code. */
public final class UnknownCountry implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("unknown-country");
  private static final String[] BETWEEN_COUNTRIES = {",", ";", "/", "&", " and ", " et ", " y "};
  private static final int LONGEST_LIST = 200;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    UncodedCountries.each(
        item, context, (typed, path) -> report(typed, path, context).ifPresent(problems));
  }

  private static Optional<Problem> report(String typed, String path, RuleContext context) {
    Resolution resolution = context.countries().resolve(typed);
    if (resolution instanceof Resolution.Ambiguous ambiguous && !ambiguous.candidates().isEmpty()) {
      // Another rule's business.
      return Optional.empty();
    }
    Problem.Builder problem =
        Problem.at(Place.value(path), Message.of("unknown-country.message", "typed", typed))
            .label(Message.of("unknown-country.label"));
    Optional<Region> region = context.regions().resolve(typed);
    if (resolution instanceof Resolution.Resolved resolved) {
      Fix.Grade grade = resolved.note().isEmpty() ? Fix.Grade.SAFE : Fix.Grade.REVIEW;
      suggest(problem, "unknown-country.help", resolved.country(), path, grade);
      resolved
          .note()
          .ifPresent(note -> problem.note(Message.of("unknown-country.note", "note", note)));
    } else if (resolution instanceof Resolution.Former former) {
      problem.help(
          Message.of(
              "unknown-country.help-former",
              "typed",
              typed,
              "countries",
              named(successors(former), "en"),
              "countries-fr",
              named(successors(former), "fr")));
    } else if (region.isPresent()) {
      problem.help(Message.of("unknown-country.help-region", "region", region.get().id()));
    } else if (resolution instanceof Resolution.Unresolved unresolved) {
      unresolved(problem, typed, path, unresolved.nearest(), context.countries());
    } else {
      problem.help(Message.of("unknown-country.help-unknown"));
    }
    return Optional.of(problem.build());
  }

  private static void unresolved(
      Problem.Builder problem,
      String typed,
      String path,
      List<Country> nearest,
      Countries countries) {
    List<Country> parts = parts(typed, countries);
    if (parts.size() > 1) {
      problem.help(
          Message.of(
              "unknown-country.help-several",
              "codes",
              String.join(", ", parts.stream().map(Country::alpha3).toList())));
    } else if (nearest.size() == 1) {
      suggest(problem, "unknown-country.help-nearest", nearest.get(0), path, Fix.Grade.REVIEW);
    } else if (!nearest.isEmpty()) {
      problem.help(
          Message.of(
              "unknown-country.help-nearest-several",
              "countries",
              named(nearest, "en"),
              "countries-fr",
              named(nearest, "fr")));
    } else {
      problem.help(Message.of("unknown-country.help-unknown"));
    }
  }

  private static void suggest(
      Problem.Builder problem, String help, Country country, String path, Fix.Grade grade) {
    String code = country.alpha3();
    problem
        .help(
            Message.of(
                help, "code", code, "name", country.name("en"), "name-fr", country.name("fr")))
        .mend(
            new Mend(
                Message.of("unknown-country.mend", "code", code),
                grade,
                FieldEdit.replace(path, code)));
  }

  private static List<Country> successors(Resolution.Former former) {
    List<Country> found = new ArrayList<>(former.country().successors());
    for (FormerCountry other : former.alternatives()) {
      other.successors().stream().filter(c -> !found.contains(c)).forEach(found::add);
    }
    return found;
  }

  /** Returns the countries of "Kenya and Uganda"; empty when a part is no country. */
  private static List<Country> parts(String typed, Countries countries) {
    if (typed.length() > LONGEST_LIST) {
      return List.of();
    }
    List<String> parts = List.of(typed);
    for (String separator : BETWEEN_COUNTRIES) {
      List<String> finer = new ArrayList<>();
      for (String part : parts) {
        int from = 0;
        for (int at = part.indexOf(separator); at >= 0; at = part.indexOf(separator, from)) {
          finer.add(part.substring(from, at));
          from = at + separator.length();
        }
        finer.add(part.substring(from));
      }
      parts = finer;
    }
    List<Country> found = new ArrayList<>();
    for (String part : parts) {
      if (part.isBlank()) {
        continue;
      }
      if (!(countries.resolve(part) instanceof Resolution.Resolved resolved)) {
        return List.of();
      }
      found.add(resolved.country());
    }
    return found;
  }

  /** Returns "SRB (Serbia), MNE (Montenegro)". */
  static String named(List<Country> countries, String language) {
    return String.join(
        ", ", countries.stream().map(c -> c.alpha3() + " (" + c.name(language) + ')').toList());
  }
}
