package org.evidencematrix.rules;

import java.time.LocalDate;
import java.util.Set;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.model.Vocabulary;

/**
 * What rules may look things up in. Immutable.
 *
 * @param info settings of the matrix
 * @param framework the framework
 * @param vocabulary the code lists
 * @param countries the countries
 * @param regions the regions
 * @param date the date that counts as today; never the clock
 * @param unread names of item and search files that are there and could not be read, so that
 *     nothing is called missing that only waits to be mended; empty until all files are read
 */
public record RuleContext(
    MatrixInfo info,
    Framework framework,
    Vocabulary vocabulary,
    Countries countries,
    Regions regions,
    LocalDate date,
    Set<String> unread) {

  /** Copies the names. */
  public RuleContext {
    unread = Set.copyOf(unread);
  }

  /** Returns a context in which every file could be read. */
  public RuleContext(
      MatrixInfo info,
      Framework framework,
      Vocabulary vocabulary,
      Countries countries,
      Regions regions,
      LocalDate date) {
    this(info, framework, vocabulary, countries, regions, date, Set.of());
  }

  /** Returns the same context with names of files that could not be read. */
  public RuleContext withUnread(Set<String> names) {
    return new RuleContext(info, framework, vocabulary, countries, regions, date, names);
  }
}
