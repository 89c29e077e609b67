package org.evidencematrix.coverage;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Country;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Resolution;
import org.evidencematrix.model.Code;
import org.evidencematrix.model.CodeList;
import org.evidencematrix.model.Design;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Outcome;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.model.Vocabulary;
import org.evidencematrix.vocabulary.Nearest;

/**
 * Which values of a filter were meant by a word that is none: by its label in any language, by
 * another spelling, by the name of a country, by what is written nearly like it, and at last by
 * what has the word in it.
 */
final class MeantValues {
  /** More than this many would not help. */
  static final int MOST = 6;

  private static final int SHORTEST_PART = 3;

  private final Framework framework;
  private final Vocabulary vocabulary;

  MeantValues(Framework framework, Vocabulary vocabulary) {
    this.framework = framework;
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the values that may be meant, in their stated order; empty when nothing is like it.
   *
   * @param key name of the condition
   * @param typed what was typed
   * @param values the values that are allowed
   */
  List<String> of(String key, String typed, List<String> values) {
    if (typed.length() > Nearest.LONGEST) {
      return List.of();
    }
    for (String value : values) {
      if (value.equalsIgnoreCase(typed)) {
        return List.of(value);
      }
    }
    if (key.equals(Axis.COUNTRY.id())) {
      return countries(typed);
    }
    String wanted = Nearest.folded(typed);
    Map<String, Set<String>> spellings = spellings(key, values);
    List<String> same =
        values.stream().filter(v -> spellings.getOrDefault(v, Set.of()).contains(wanted)).toList();
    if (!same.isEmpty()) {
      return same;
    }
    Optional<String> near = Nearest.to(typed, values);
    if (near.isPresent()) {
      return List.of(near.get());
    }
    if (wanted.length() < SHORTEST_PART) {
      return List.of();
    }
    return values.stream()
        .filter(v -> spellings.getOrDefault(v, Set.of()).stream().anyMatch(s -> s.contains(wanted)))
        .toList();
  }

  private static List<String> countries(String typed) {
    Resolution resolution = Countries.bundled().resolve(typed);
    List<Country> meant;
    if (resolution instanceof Resolution.Resolved resolved) {
      meant = List.of(resolved.country());
    } else if (resolution instanceof Resolution.Ambiguous ambiguous) {
      meant = ambiguous.candidates();
    } else if (resolution instanceof Resolution.Unresolved unresolved) {
      meant = unresolved.nearest();
    } else {
      meant = List.of();
    }
    return meant.stream().map(Country::alpha3).toList();
  }

  /** Returns the spellings of each value, folded for comparing. */
  private Map<String, Set<String>> spellings(String key, List<String> values) {
    Map<String, Set<String>> spellings = new LinkedHashMap<>();
    values.forEach(value -> spellings.put(value, new LinkedHashSet<>()));
    values.forEach(value -> add(spellings, value, List.of(value)));
    Optional<Axis> axis = Axis.parse(key);
    if (axis.isPresent() && axis.get() != Axis.LANGUAGE) {
      for (AxisValue value :
          AxisValues.of(axis.get(), framework, vocabulary, RegionScheme.WORLD_BANK, 0).all()) {
        add(spellings, value.id(), texts(value.label()));
      }
    }
    for (Pillar pillar : framework.pillars()) {
      add(spellings, pillar.id(), texts(pillar.label()));
    }
    for (Strategy strategy : framework.strategies()) {
      add(spellings, strategy.id(), texts(strategy.label()));
      add(spellings, strategy.id(), strategy.aliases());
    }
    for (Code code : codes(key)) {
      add(spellings, code.id(), texts(code.label()));
      add(spellings, code.id(), code.aliases());
    }
    return spellings;
  }

  private List<Code> codes(String key) {
    return switch (key) {
      case "design" -> vocabulary.designs().values().stream().map(Design::code).toList();
      case "outcome" -> vocabulary.outcomes().values().stream().map(Outcome::code).toList();
      case "basis" -> codesOf("coding-basis");
      case "status" -> codesOf("statuses");
      case "literature" -> codesOf("literature");
      default -> codesOf(key + 's');
    };
  }

  private List<Code> codesOf(String list) {
    return vocabulary.list(list).map(CodeList::codes).orElse(List.of());
  }

  private static List<String> texts(Labels labels) {
    return List.of(labels.in("en"), labels.in("fr"));
  }

  /** Notes spellings of a value, if it is allowed under the key. */
  private static void add(Map<String, Set<String>> spellings, String value, List<String> texts) {
    Set<String> known = spellings.get(value);
    if (known != null) {
      texts.forEach(text -> known.add(Nearest.folded(text)));
    }
  }
}
