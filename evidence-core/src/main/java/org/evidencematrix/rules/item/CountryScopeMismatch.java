package org.evidencematrix.rules.item;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
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
    int countries = number(item.countries());
    switch (scope) {
      case SUBNATIONAL, NATIONAL -> {
        if (countries == 0) {
          problems.accept(problem(scope, countries, "-none").build());
        } else if (countries > 1) {
          problems.accept(several(scope, countries));
        }
      }
      case MULTI_COUNTRY -> {
        if (countries == 0) {
          problems.accept(problem(scope, countries, "-none-of-several").build());
        } else if (countries == 1) {
          problems.accept(problem(scope, countries, "-one").build());
        }
      }
      case REGIONAL, GLOBAL -> {}
    }
  }

  /** Returns the number of countries; the same code twice is one country. */
  private static int number(List<String> countries) {
    for (int i = 1; i < countries.size(); i++) {
      if (!countries.get(i).equals(countries.get(0))) {
        return new HashSet<>(countries).size();
      }
    }
    return countries.isEmpty() ? 0 : 1;
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
