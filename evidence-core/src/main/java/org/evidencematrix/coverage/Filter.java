package org.evidencematrix.coverage;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Vocabulary;

/**
 * Which findings count: conditions that must all hold.
 *
 * <p>Written as {@code strategy=plan-hr-data,plan-alliances income=L,LM year>=2010 tier>=3
 * country!=USA}: blanks mean and, commas mean or. Names are those of {@link Axis#listed()} and
 * {@code question}, {@code year}, {@code data-year}, {@code type}, {@code scope}, {@code status},
 * {@code appraised} (yes or no), {@code basis} (of coding) and {@code id}. Operators are {@code =}
 * and {@code !=}, for years and tiers also {@code >= <= > <}. Regions of every scheme are known.
 *
 * <p>A finding with several values (two countries, two cadres) counts for those that satisfy the
 * conditions, and is out when none is left: {@code country!=USA} keeps the British half of a study
 * from both countries. Conditions on places must hold for one and the same country.
 *
 * @param conditions conditions in the order typed
 */
public record Filter(List<Condition> conditions) {
  /** Everything counts. */
  public static final Filter NONE = new Filter(List.of());

  /** Copies the conditions. */
  public Filter {
    conditions = List.copyOf(conditions);
  }

  /**
   * Reads a filter.
   *
   * @param text what was typed; blank means no conditions
   * @param framework gives pillars and strategies
   * @param vocabulary gives the code lists
   * @return the filter, or all mistakes in it
   */
  public static FilterResult parse(String text, Framework framework, Vocabulary vocabulary) {
    return FilterParser.parse(text, framework, vocabulary);
  }

  /**
   * Reads a filter that is known to be right, such as one written in a program.
   *
   * @param text such as {@code pillar=plan tier>=3}; blank means no conditions
   * @param matrix gives pillars, strategies and code lists
   * @throws IllegalArgumentException with all mistakes, in English, if there are any; for what a
   *     person typed, {@link #parse} gives them as values
   */
  public static Filter of(String text, Matrix matrix) {
    FilterResult result = parse(text, matrix.framework(), matrix.vocabulary());
    if (result instanceof FilterResult.Rejected rejected) {
      throw new IllegalArgumentException(String.join("; ", rejected.sentences(Language.EN)));
    }
    return ((FilterResult.Parsed) result).filter();
  }

  /** Tells whether there are no conditions. */
  public boolean isEmpty() {
    return conditions.isEmpty();
  }

  /**
   * Tells whether an item has a finding that counts, allied fields included.
   *
   * @param setup gives code lists, the income reading and the data lag; its own filter is not asked
   */
  public boolean matches(Item item, Setup setup) {
    return matcher(setup).test(item);
  }

  /**
   * Returns a test for many items.
   *
   * @param setup as for {@link #matches}
   */
  public Predicate<Item> matcher(Setup setup) {
    CellFinder finder = new CellFinder(setup.withFilter(this));
    return isEmpty() ? item -> true : finder::passes;
  }

  /** Returns the filter as one types it. */
  @Override
  public String toString() {
    return conditions.stream().map(Condition::toString).collect(Collectors.joining(" "));
  }
}
