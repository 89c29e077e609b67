package org.evidencematrix.coverage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evidencematrix.geo.IncomeLevel;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Outcome;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.model.Vocabulary;

/**
 * Reads the values of one axis as positions in its list. What the list does not have counts as not
 * coded, so that an item with a mistake is seen and nothing is lost.
 */
final class Reader {
  private static final int[] NONE = {};

  private final AxisValues values;

  /** Each position as the only one; nobody changes them. */
  private final int[][] alone;

  private final Map<String, String> pillars = new HashMap<>();
  private final Map<String, Outcome> outcomes;
  private final int notCoded;
  private final int global;
  private final int notClassified;
  private final int unknown;
  private final int everywhere;
  private final int lowerIncome;

  Reader(AxisValues values, Framework framework, Vocabulary vocabulary) {
    this.values = values;
    this.outcomes = vocabulary.outcomes();
    alone = new int[values.all().size()][];
    Arrays.setAll(alone, at -> new int[] {at});
    if (values.axis() == Axis.PILLAR) {
      for (Strategy strategy : framework.strategies()) {
        pillars.put(strategy.id(), strategy.pillar());
      }
    }
    notCoded = values.indexOf(AxisValue.NOT_CODED);
    global = values.indexOf(AxisValue.GLOBAL);
    notClassified = values.indexOf(AxisValue.NOT_CLASSIFIED);
    unknown = values.indexOf(AxisValue.UNKNOWN);
    everywhere = values.indexOf(AxisValues.EVERYWHERE);
    lowerIncome = values.indexOf(AxisValues.LOWER_INCOME);
  }

  AxisValues values() {
    return values;
  }

  /** Returns the values on a place axis; none when the place belongs to no group. */
  int[] of(Atom atom) {
    return switch (values.axis()) {
      case INCOME -> one(income(atom));
      case REGION -> one(region(atom));
      case COUNTRY -> one(country(atom));
      case PLACE_GROUP -> groups(atom);
      default -> throw new IllegalStateException(values.axis() + " is no axis of places");
    };
  }

  private int income(Atom atom) {
    if (atom.income().isEmpty()) {
      return global;
    }
    return switch (atom.income().get()) {
      case NOT_CLASSIFIED -> notClassified;
      case UNKNOWN -> unknown;
      default -> values.indexOf(atom.income().get().code());
    };
  }

  private int region(Atom atom) {
    if (atom.region().isPresent()) {
      return values.indexOf(atom.region().get());
    }
    return atom.country().isPresent() ? notClassified : global;
  }

  private int country(Atom atom) {
    if (atom.country().isEmpty()) {
      return global;
    }
    int at = values.indexOf(atom.country().get());
    return at < 0 ? unknown : at;
  }

  private int[] groups(Atom atom) {
    boolean low =
        atom.income()
            .filter(i -> i == IncomeLevel.LOW || i == IncomeLevel.LOWER_MIDDLE)
            .isPresent();
    int region = atom.region().map(values::indexOf).orElse(-1);
    int[] found = new int[1 + (low ? 1 : 0) + (region >= 0 ? 1 : 0)];
    int at = 0;
    found[at++] = everywhere;
    if (low) {
      found[at++] = lowerIncome;
    }
    if (region >= 0) {
      found[at] = region;
    }
    return found;
  }

  /** Returns the values on an axis that is not about places; at least "not coded". */
  int[] of(Item item, Finding finding, int tier) {
    return switch (values.axis()) {
      case PILLAR -> one(pillars.getOrDefault(finding.strategy(), ""));
      case STRATEGY -> one(finding.strategy());
      case OUTCOME -> one(finding.outcome().orElse(""));
      case OUTCOME_LEVEL -> one(level(finding));
      case CADRE -> many(finding.cadres().isEmpty() ? item.cadres() : finding.cadres());
      case SETTING -> many(finding.settings().isEmpty() ? item.settings() : finding.settings());
      case THEME -> many(item.themes());
      case POPULATION -> many(item.populations());
      case DESIGN -> one(item.design());
      case TIER -> one(tier);
      case FIELD -> one(item.field());
      case LANGUAGE -> one(item.language());
      case LITERATURE -> one(item.literature().orElse(""));
      case PERIOD -> one(AxisValues.period(item.year()));
      case DIRECTION -> one(finding.direction().map(Direction::code).orElse(""));
      default -> throw new IllegalStateException(values.axis() + " is an axis of places");
    };
  }

  private String level(Finding finding) {
    Outcome outcome = outcomes.get(finding.outcome().orElse(""));
    return outcome == null ? "" : outcome.level();
  }

  private int[] one(String id) {
    int at = values.indexOf(id);
    return one(at < 0 ? notCoded : at);
  }

  private int[] many(List<String> ids) {
    if (ids.size() == 1) {
      return one(ids.get(0));
    }
    int[] found = ids.isEmpty() ? NONE : new int[ids.size()];
    for (int i = 0; i < found.length; i++) {
      int at = values.indexOf(ids.get(i));
      found[i] = at < 0 ? notCoded : at;
    }
    return found.length == 0 ? one(notCoded) : found;
  }

  private int[] one(int at) {
    return at < 0 ? new int[] {at} : alone[at];
  }
}
