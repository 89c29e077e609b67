package org.evidencematrix.rules.item;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Resolution;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Scope;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** The number of countries does not go with the scope. */
public final class CountryScopeMismatch implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("country-scope-mismatch");
  private static final int UNKNOWN = -1;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.scope().isEmpty()) {
      return;
    }
    Scope scope = item.scope().get();
    if (scope == Scope.REGIONAL || scope == Scope.GLOBAL) {
      return;
    }
    int countries = number(item.countries(), context.countries());
    if (countries == UNKNOWN) {
      return;
    }
    boolean multiCountry = scope == Scope.MULTI_COUNTRY;
    if (countries == 0) {
      String variant = multiCountry ? "-none-of-several" : "-none";
      problems.accept(problem(scope, countries, variant).build());
    } else if (countries == 1 && multiCountry) {
      problems.accept(problem(scope, countries, "-one").build());
    } else if (countries > 1 && !multiCountry) {
      problems.accept(several(scope, countries));
    }
  }

  /**
   * Returns the number of countries. The same one twice is one country, and a name counts as the
   * country that it stands for; {@link #UNKNOWN} where a word may be no country, or several.
   */
  private static int number(List<String> codes, Countries countries) {
    if (codes.size() == 1 && countries.byAlpha3(codes.get(0)).isPresent()) {
      return 1;
    }
    Set<String> found = new HashSet<>();
    for (String code : codes) {
      if (countries.byAlpha3(code).isPresent()) {
        found.add(code);
        continue;
      }
      Resolution resolution = countries.resolve(code);
      if (resolution instanceof Resolution.Resolved resolved) {
        found.add(resolved.country().alpha3());
      } else if (resolution instanceof Resolution.Ambiguous ambiguous
          && !ambiguous.candidates().isEmpty()) {
        found.add(code);
      } else {
        return UNKNOWN;
      }
    }
    return found.size();
  }

  private static Problem several(Scope scope, int countries) {
    return problem(scope, countries, "")
        .mend(
            new Mend(
                Message.of("country-scope-mismatch.mend"),
                Fix.Grade.REVIEW,
                FieldEdit.replace("scope", Scope.MULTI_COUNTRY.code())))
        .build();
  }

  private static Problem.Builder problem(Scope scope, int countries, String variant) {
    return Problem.at(
            Place.value("scope"),
            Message.of(
                "country-scope-mismatch.message" + variant,
                "typed",
                scope.code(),
                "countries",
                countries))
        .help(Message.of("country-scope-mismatch.help" + variant))
        .dependsOn("countries");
  }
}
