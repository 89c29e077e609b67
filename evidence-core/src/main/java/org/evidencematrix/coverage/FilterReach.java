package org.evidencematrix.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Country;
import org.evidencematrix.geo.IncomeHistory;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.Outcome;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Strategy;

/**
 * Which rows, columns and questions a filter leaves in question: those that a finding which passes
 * could still fill. What the filter itself rules out is no gap, however empty it is: with {@code
 * income=L} nothing is asked of high income. Conditions on anything else (designs, years, tiers)
 * leave every row and column in question, since "no trial here" is something to know.
 */
final class FilterReach {
  private final Setup setup;

  FilterReach(Setup setup) {
    this.setup = setup;
  }

  /** Tells whether a value of an axis is in question. */
  boolean holds(Axis axis, AxisValue value) {
    for (Condition condition : setup.filter().conditions()) {
      Optional<Axis> about = Axis.parse(condition.key());
      if (about.isPresent() && !holds(axis, value, about.get(), condition)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether a question is in question. */
  boolean holds(Question question) {
    return setup.filter().conditions().stream()
        .filter(c -> c.key().equals("question"))
        .allMatch(c -> c.allows(question.code()));
  }

  private boolean holds(Axis axis, AxisValue value, Axis about, Condition condition) {
    if (axis == about && axis != Axis.REGION) {
      boolean number = axis == Axis.TIER && !value.special();
      return number ? condition.allows(Integer.parseInt(value.id())) : condition.allows(value.id());
    }
    return switch (axis) {
      case STRATEGY -> about != Axis.PILLAR || condition.allows(pillar(value.id()));
      case PILLAR -> about != Axis.STRATEGY || anyStrategy(value.id(), condition);
      case OUTCOME -> about != Axis.OUTCOME_LEVEL || condition.allows(level(value.id()));
      case OUTCOME_LEVEL -> about != Axis.OUTCOME || anyOutcome(value.id(), condition);
      case INCOME, REGION, COUNTRY ->
          !(about == Axis.COUNTRY || about == Axis.REGION) || place(axis, value, about, condition);
      default -> true;
    };
  }

  private String pillar(String strategy) {
    return setup.framework().strategy(strategy).map(Strategy::pillar).orElse(AxisValue.NOT_CODED);
  }

  private boolean anyStrategy(String pillar, Condition condition) {
    return setup.framework().pillar(pillar).map(Pillar::strategies).orElse(List.of()).stream()
        .anyMatch(s -> condition.allows(s.id()));
  }

  private String level(String outcome) {
    Outcome known = setup.vocabulary().outcomes().get(outcome);
    return known == null ? AxisValue.NOT_CODED : known.level();
  }

  private boolean anyOutcome(String level, Condition condition) {
    return setup.vocabulary().outcomes().values().stream()
        .anyMatch(o -> o.level().equals(level) && condition.allows(o.code().id()));
  }

  /** A place is in question when one of its countries is; a special value always. */
  private boolean place(Axis axis, AxisValue value, Axis about, Condition condition) {
    if (value.special()) {
      return true;
    }
    if (axis == Axis.REGION
        && about == Axis.REGION
        && condition.operator() == Condition.Operator.IS
        && condition.values().contains(value.id())) {
      return true;
    }
    Set<String> asked = countries(about, condition);
    return switch (axis) {
      case COUNTRY -> asked.contains(value.id());
      case REGION ->
          Regions.bundled().members(value.id(), setup.grid().scheme()).stream()
              .map(Country::alpha3)
              .anyMatch(asked::contains);
      default -> asked.stream().anyMatch(c -> everHad(c, value.id()));
    };
  }

  private static Set<String> countries(Axis about, Condition condition) {
    boolean wanted = condition.operator() == Condition.Operator.IS;
    Set<String> named = new HashSet<>();
    for (String id : condition.values()) {
      if (about == Axis.COUNTRY) {
        named.add(id);
      } else {
        Optional<Region> region = Regions.bundled().byId(id);
        region.ifPresent(
            r ->
                r.schemes()
                    .forEach(
                        s ->
                            Regions.bundled().members(id, s).stream()
                                .map(Country::alpha3)
                                .forEach(named::add)));
      }
    }
    Set<String> asked = new HashSet<>();
    for (Country country : Countries.bundled().all()) {
      if (named.contains(country.alpha3()) == wanted) {
        asked.add(country.alpha3());
      }
    }
    return asked;
  }

  private boolean everHad(String country, String income) {
    IncomeHistory history = IncomeHistory.bundled();
    int newest = history.newestFiscalYear();
    if (setup.grid().income() == IncomeReading.CURRENT) {
      return history.at(country, newest).code().equals(income);
    }
    return history.fiscalYears().stream()
        .anyMatch(year -> history.at(country, year).code().equals(income));
  }
}
