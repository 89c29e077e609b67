package org.evidencematrix.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.model.Vocabulary;

/** What rules may look things up in. Immutable; tables for fast look-ups are made once, here. */
public final class RuleContext {
  private final MatrixInfo info;
  private final Framework framework;
  private final Vocabulary vocabulary;
  private final Countries countries;
  private final Regions regions;
  private final LocalDate date;
  private final Set<String> unread;
  private final Map<String, Strategy> strategies;
  private final Map<String, Strategy> strategiesByName;

  /**
   * Makes a context.
   *
   * @param info settings of the matrix
   * @param framework the framework
   * @param vocabulary the code lists
   * @param countries the countries
   * @param regions the regions
   * @param date the date that counts as today; never the clock
   */
  public RuleContext(
      MatrixInfo info,
      Framework framework,
      Vocabulary vocabulary,
      Countries countries,
      Regions regions,
      LocalDate date) {
    this(info, framework, vocabulary, countries, regions, date, Set.of());
  }

  private RuleContext(
      MatrixInfo info,
      Framework framework,
      Vocabulary vocabulary,
      Countries countries,
      Regions regions,
      LocalDate date,
      Set<String> unread) {
    this.info = info;
    this.framework = framework;
    this.vocabulary = vocabulary;
    this.countries = countries;
    this.regions = regions;
    this.date = date;
    this.unread = Set.copyOf(unread);
    Map<String, Strategy> byId = new LinkedHashMap<>();
    framework.strategies().forEach(s -> byId.putIfAbsent(s.id(), s));
    strategies = Collections.unmodifiableMap(byId);
    strategiesByName = byName(byId);
  }

  /** Returns the same context with names of files that are there and could not be read. */
  public RuleContext withUnread(Set<String> names) {
    return new RuleContext(info, framework, vocabulary, countries, regions, date, names);
  }

  /** Returns the settings of the matrix. */
  public MatrixInfo info() {
    return info;
  }

  /** Returns the framework. */
  public Framework framework() {
    return framework;
  }

  /** Returns the code lists. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns the countries. */
  public Countries countries() {
    return countries;
  }

  /** Returns the regions. */
  public Regions regions() {
    return regions;
  }

  /** Returns the date that counts as today. */
  public LocalDate date() {
    return date;
  }

  /**
   * Returns the names of item and search files that are there and could not be read, so that
   * nothing is called missing that only waits to be mended; empty until all files are read.
   */
  public Set<String> unread() {
    return unread;
  }

  /** Returns the strategies by id, in the framework's order. */
  public Map<String, Strategy> strategies() {
    return strategies;
  }

  /**
   * Returns the one strategy that a name stands for: a short or full label in any language, or an
   * alias. Capitals, the shape of apostrophes and the width of blanks make no difference; nothing
   * is guessed.
   */
  public Optional<Strategy> strategyNamed(String name) {
    return Optional.ofNullable(strategiesByName.get(form(name)));
  }

  private static Map<String, Strategy> byName(Map<String, Strategy> strategies) {
    Map<String, Strategy> found = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Strategy strategy : strategies.values()) {
      Set<String> names = new HashSet<>();
      names.add(form(strategy.id()));
      strategy.label().byLanguage().values().forEach(name -> names.add(form(name)));
      strategy.shortLabel().byLanguage().values().forEach(name -> names.add(form(name)));
      strategy.aliases().forEach(name -> names.add(form(name)));
      for (String name : names) {
        if (found.put(name, strategy) != null) {
          shared.add(name);
        }
      }
    }
    found.keySet().removeAll(shared);
    return found;
  }

  private static String form(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else {
        out.append(c == '\u2019' ? '\'' : c);
      }
    }
    return out.toString().strip().toLowerCase(Locale.ROOT);
  }
}
