package org.evidencematrix.geo;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A region of the world that a source may speak of.
 *
 * @param id the kebab-case id of the code list {@code regions}; shared between schemes where they
 *     use the same place-name
 * @param schemes the schemes on whose axis the region is a value today, in the order of {@link
 *     RegionScheme}; empty for continents and the finer parts of M49, which a source may name but
 *     no axis shows
 * @param labels the name by language, {@code en} and {@code fr} always present
 * @param notes one line on what the region is, by language, {@code en} and {@code fr} always
 *     present
 * @param aliases other spellings that resolve to this region, in the order of the code list
 */
public record Region(
    String id,
    Set<RegionScheme> schemes,
    Map<String, String> labels,
    Map<String, String> notes,
    List<String> aliases) {

  /** Copies the collections. */
  public Region {
    EnumSet<RegionScheme> ordered = EnumSet.noneOf(RegionScheme.class);
    ordered.addAll(schemes);
    schemes = Collections.unmodifiableSet(ordered);
    labels = Languages.copy(labels);
    notes = Languages.copy(notes);
    aliases = List.copyOf(aliases);
  }

  /**
   * The region's name.
   *
   * @param language a two-letter language; English when the table has no name in it
   * @return the name
   */
  public String label(String language) {
    return Languages.pick(labels, language);
  }

  /**
   * One line on what the region is.
   *
   * @param language a two-letter language; English when the table has no note in it
   * @return the note
   */
  public String note(String language) {
    return Languages.pick(notes, language);
  }
}
