package org.evidencematrix.searches;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.SearchCovers;

/** Searches that nobody made. */
public final class MadeUpSearches {
  private static final SearchCovers ALL =
      new SearchCovers(List.of(), List.of(), List.of(), Optional.empty());

  private MadeUpSearches() {}

  /** Returns a systematic search whose sums are right: 20 excluded, 6 full texts excluded. */
  public static Search counted(String id, String source, int identified, int duplicates) {
    int screened = identified - duplicates;
    int assessed = screened - 14;
    return search(
        id,
        source,
        OptionalInt.of(identified),
        Map.of("duplicate", duplicates),
        OptionalInt.of(screened),
        Map.of("not-about-workforce", 14),
        OptionalInt.of(assessed),
        Map.of("not-retrieved", 4, "no-findings", 2),
        OptionalInt.of(assessed - 6));
  }

  /** Returns a search that kept no counts. */
  public static Search without(String id, String source) {
    return search(
        id,
        source,
        OptionalInt.empty(),
        Map.of(),
        OptionalInt.empty(),
        Map.of(),
        OptionalInt.empty(),
        Map.of(),
        OptionalInt.empty());
  }

  /** Returns a search with any counts. */
  public static Search search(
      String id,
      String source,
      OptionalInt identified,
      Map<String, Integer> removed,
      OptionalInt screened,
      Map<String, Integer> excluded,
      OptionalInt assessed,
      Map<String, Integer> excludedFullText,
      OptionalInt included) {
    return new Search(
        id,
        "systematic",
        source,
        Optional.of("2026-03-14"),
        Optional.of("made up"),
        List.of("en"),
        ALL,
        identified,
        removed,
        screened,
        excluded,
        assessed,
        excludedFullText,
        included,
        new Labels(Map.of()));
  }
}
