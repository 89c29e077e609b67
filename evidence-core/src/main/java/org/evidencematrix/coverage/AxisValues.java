package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Country;
import org.evidencematrix.geo.IncomeLevel;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Code;
import org.evidencematrix.model.CodeList;
import org.evidencematrix.model.Design;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Outcome;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.model.Vocabulary;

/**
 * The values of an axis in their stated order: code list or framework order, special values at the
 * end. Immutable.
 */
public final class AxisValues {
  /** Id of the place group that holds everything. */
  public static final String EVERYWHERE = "everywhere";

  /** Id of the place group of low and lower-middle income together. */
  public static final String LOWER_INCOME = "L+LM";

  private static final int FIRST_PERIOD = 2000;
  private static final int PERIOD_YEARS = 5;
  private static final List<String> LEVELS = List.of("worker", "service", "client", "system");

  private final Axis axis;
  private final List<AxisValue> all;
  private final Map<String, Integer> index = new HashMap<>();

  private AxisValues(Axis axis, List<AxisValue> all) {
    this.axis = axis;
    this.all = List.copyOf(all);
    for (int i = 0; i < all.size(); i++) {
      index.putIfAbsent(all.get(i).id(), i);
    }
  }

  /**
   * Returns the values of an axis.
   *
   * @param axis the axis
   * @param framework gives pillars and strategies
   * @param vocabulary gives the code lists
   * @param scheme gives the regions
   * @param lastYear year of the report's date: the last period holds it
   */
  public static AxisValues of(
      Axis axis, Framework framework, Vocabulary vocabulary, RegionScheme scheme, int lastYear) {
    List<AxisValue> values = new ArrayList<>();
    switch (axis) {
      case PILLAR -> {
        for (Pillar pillar : framework.pillars()) {
          values.add(new AxisValue(pillar.id(), pillar.label(), false));
        }
      }
      case STRATEGY -> {
        for (Strategy strategy : framework.strategies()) {
          values.add(new AxisValue(strategy.id(), strategy.shortLabel(), false));
        }
      }
      case OUTCOME -> {
        for (Outcome outcome : vocabulary.outcomes().values()) {
          values.add(value(outcome.code()));
        }
      }
      case OUTCOME_LEVEL -> levels(vocabulary, values);
      case DESIGN -> {
        for (Design design : vocabulary.designs().values()) {
          values.add(value(design.code()));
        }
      }
      case INCOME -> {
        for (IncomeLevel level : IncomeLevel.values()) {
          if (level.isClassified()) {
            values.add(
                new AxisValue(level.code(), labels(level.label("en"), level.label("fr")), false));
          }
        }
      }
      case REGION -> regions(scheme, values);
      case COUNTRY -> {
        for (Country country : Countries.bundled().all()) {
          values.add(
              new AxisValue(
                  country.alpha3(), labels(country.name("en"), country.name("fr")), false));
        }
      }
      case CADRE -> list(vocabulary, "cadres", values);
      case FIELD -> list(vocabulary, "fields", values);
      case LITERATURE -> list(vocabulary, "literature", values);
      case DIRECTION -> list(vocabulary, "directions", values);
      case THEME -> list(vocabulary, "themes", values);
      case POPULATION -> list(vocabulary, "populations", values);
      case SETTING -> list(vocabulary, "settings", values);
      case TIER -> tiers(values);
      case LANGUAGE -> languages(values);
      case PERIOD -> periods(lastYear, values);
      case PLACE_GROUP -> {
        values.add(word(EVERYWHERE, false));
        values.add(word(LOWER_INCOME, false));
        regions(scheme, values);
      }
    }
    specials(axis, values);
    return new AxisValues(axis, values);
  }

  /** Returns the values of one of a set-up's axes. */
  static AxisValues of(Axis axis, Setup setup) {
    return of(
        axis, setup.framework(), setup.vocabulary(), setup.grid().scheme(), setup.asOf().getYear());
  }

  private static void specials(Axis axis, List<AxisValue> values) {
    if (axis == Axis.PLACE_GROUP) {
      return;
    }
    if (axis.isPlace()) {
      values.add(word(AxisValue.GLOBAL, true));
      values.add(word(AxisValue.NOT_CLASSIFIED, true));
      values.add(word(AxisValue.UNKNOWN, true));
    } else {
      values.add(word(AxisValue.NOT_CODED, true));
    }
  }

  private static void levels(Vocabulary vocabulary, List<AxisValue> values) {
    list(vocabulary, "outcome-levels", values);
    if (values.isEmpty()) {
      Set<String> used = new LinkedHashSet<>(LEVELS);
      vocabulary.outcomes().values().forEach(o -> used.add(o.level()));
      for (String level : used) {
        values.add(new AxisValue(level, Labels.english(level), false));
      }
    }
  }

  private static void list(Vocabulary vocabulary, String name, List<AxisValue> values) {
    for (Code code : vocabulary.list(name).map(CodeList::codes).orElse(List.of())) {
      values.add(value(code));
    }
  }

  private static void regions(RegionScheme scheme, List<AxisValue> values) {
    for (Region region : Regions.bundled().of(scheme)) {
      values.add(new AxisValue(region.id(), labels(region.label("en"), region.label("fr")), false));
    }
  }

  private static void tiers(List<AxisValue> values) {
    for (int tier = 0; tier <= 5; tier++) {
      values.add(new AxisValue("" + tier, words("axis.tier", "tier", tier), false));
    }
  }

  /** All two-letter codes: an axis that shows only what is used needs no list of languages. */
  private static void languages(List<AxisValue> values) {
    for (char first = 'a'; first <= 'z'; first++) {
      for (char second = 'a'; second <= 'z'; second++) {
        String code = "" + first + second;
        boolean named =
            Catalogue.of(AxisValues.class, "coverage", Language.EN)
                .keys()
                .contains("language." + code);
        values.add(
            new AxisValue(code, named ? words("language." + code) : Labels.english(code), false));
      }
    }
  }

  private static void periods(int lastYear, List<AxisValue> values) {
    values.add(
        new AxisValue("before-" + FIRST_PERIOD, words("axis.before", "year", FIRST_PERIOD), false));
    for (int first = FIRST_PERIOD; first <= lastYear; first += PERIOD_YEARS) {
      String id = first + "-" + (first + PERIOD_YEARS - 1);
      values.add(new AxisValue(id, labels(id, id), false));
    }
  }

  /** Returns the id of the period that holds a year. */
  static String period(int year) {
    if (year < FIRST_PERIOD) {
      return "before-" + FIRST_PERIOD;
    }
    int first = year - (year - FIRST_PERIOD) % PERIOD_YEARS;
    return first + "-" + (first + PERIOD_YEARS - 1);
  }

  private static AxisValue value(Code code) {
    return new AxisValue(code.id(), code.label(), false);
  }

  private static AxisValue word(String id, boolean special) {
    return new AxisValue(id, words("axis." + id), special);
  }

  private static Labels words(String key, Object... values) {
    Message message = Message.of(key, values);
    return labels(
        Catalogue.of(AxisValues.class, "coverage", Language.EN).render(message),
        Catalogue.of(AxisValues.class, "coverage", Language.FR).render(message));
  }

  private static Labels labels(String english, String french) {
    return new Labels(Map.of("en", english, "fr", french));
  }

  /** Returns the axis. */
  public Axis axis() {
    return axis;
  }

  /** Returns all values, used or not. */
  public List<AxisValue> all() {
    return all;
  }

  /** Returns the position of a value among all, or -1 if there is none of that id. */
  public int indexOf(String id) {
    return index.getOrDefault(id, -1);
  }

  /**
   * Tells whether a value is shown when nothing is in it: the values of closed lists are, and
   * {@code global} on axes of income and region; languages and other special values are not.
   */
  public boolean isAlwaysShown(AxisValue value) {
    if (value.special()) {
      return value.id().equals(AxisValue.GLOBAL) && (axis == Axis.INCOME || axis == Axis.REGION);
    }
    return axis != Axis.LANGUAGE;
  }
}
