package org.evidencematrix.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A search for evidence: where, when, what was asked, what it covers, and its counts.
 *
 * @param id permanent id, equal to the file name without ending
 * @param kind systematic or informal
 * @param source database or place searched
 * @param date day of the search, YYYY-MM-DD
 * @param query what was asked
 * @param languages ISO 639-1 codes
 * @param covers what it covers
 * @param identified records found
 * @param removed records removed before screening, by reason
 * @param screened records screened
 * @param excluded records excluded by title and abstract, by reason
 * @param assessed full texts assessed
 * @param excludedFullText full texts excluded, by reason
 * @param included items included
 * @param note remarks; may be empty
 */
public record Search(
    String id,
    String kind,
    String source,
    Optional<String> date,
    Optional<String> query,
    List<String> languages,
    SearchCovers covers,
    OptionalInt identified,
    Map<String, Integer> removed,
    OptionalInt screened,
    Map<String, Integer> excluded,
    OptionalInt assessed,
    Map<String, Integer> excludedFullText,
    OptionalInt included,
    Labels note) {

  /** Copies the lists. */
  public Search {
    languages = List.copyOf(languages);
  }

  /** Tells whether the search was a systematic one. */
  public boolean isSystematic() {
    return kind.equals("systematic");
  }
}
