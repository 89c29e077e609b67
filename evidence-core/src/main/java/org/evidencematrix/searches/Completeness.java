package org.evidencematrix.searches;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evidencematrix.coverage.StudyFamilies;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Search;

/**
 * How complete the searching is, judged by which sources found the same studies.
 *
 * <p>Counted are studies: reports of one study found in two sources are one study found in both.
 * The source of {@code found-in: {search: ...}} is the source of that search, so that two searches
 * of one database are one look; free names count as the same when they differ in capitals and
 * blanks only. With more than two sources each pair is estimated by itself: the assumption of two
 * independent looks can be judged for a pair, while models of several sources need more overlap
 * than maps of this size have.
 *
 * @param studies number of studies in all
 * @param withSource number of studies with at least one source
 * @param withSeveral number of studies with two sources or more
 * @param sources number of studies by source, the largest first, then by name
 * @param pairs every pair of sources that share a study: the largest overlap first, then by name
 */
public record Completeness(
    int studies, int withSource, int withSeveral, Map<String, Integer> sources, List<Pair> pairs) {

  /** Copies the collections. */
  public Completeness {
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    pairs = List.copyOf(pairs);
  }

  /**
   * Two sources.
   *
   * @param first name of the first source, before the second by alphabet
   * @param second name of the second source
   * @param inFirst studies found in the first
   * @param inSecond studies found in the second
   * @param inBoth studies found in both
   * @param estimate what follows from that
   */
  public record Pair(
      String first,
      String second,
      int inFirst,
      int inSecond,
      int inBoth,
      CaptureRecapture estimate) {}

  /** Returns the completeness of the searching for some items. */
  public static Completeness of(List<Item> items, List<Search> searches) {
    Map<String, String> names = new HashMap<>();
    for (Search search : searches) {
      names.putIfAbsent(search.id(), search.source());
    }
    StudyFamilies families = StudyFamilies.of(items);
    Map<Integer, Set<String>> sourcesOf = new TreeMap<>();
    Map<String, String> shown = new TreeMap<>();
    for (Item item : items) {
      for (FoundIn place : item.foundIn()) {
        String name =
            place.search().map(id -> names.getOrDefault(id, id)).or(place::source).orElse("");
        String key = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (!key.isEmpty()) {
          // The name that comes first by alphabet, whatever the order of the items.
          shown.merge(key, name.strip(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
          sourcesOf.computeIfAbsent(families.of(item.id()), f -> new TreeSet<>()).add(key);
        }
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    Map<List<String>, Integer> both = new HashMap<>();
    int several = 0;
    for (Set<String> found : sourcesOf.values()) {
      several += found.size() > 1 ? 1 : 0;
      List<String> keys = new ArrayList<>(found);
      for (int i = 0; i < keys.size(); i++) {
        counts.merge(keys.get(i), 1, Integer::sum);
        for (int j = i + 1; j < keys.size(); j++) {
          both.merge(List.of(keys.get(i), keys.get(j)), 1, Integer::sum);
        }
      }
    }
    return new Completeness(
        families.all().size(),
        sourcesOf.size(),
        several,
        largestFirst(counts, shown),
        pairs(counts, both, shown));
  }

  private static Map<String, Integer> largestFirst(
      Map<String, Integer> counts, Map<String, String> shown) {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> sorted.put(shown.getOrDefault(e.getKey(), e.getKey()), e.getValue()));
    return sorted;
  }

  private static List<Pair> pairs(
      Map<String, Integer> counts, Map<List<String>, Integer> both, Map<String, String> shown) {
    List<Pair> pairs = new ArrayList<>();
    both.forEach(
        (keys, overlap) -> {
          int first = counts.getOrDefault(keys.get(0), 0);
          int second = counts.getOrDefault(keys.get(1), 0);
          pairs.add(
              new Pair(
                  shown.getOrDefault(keys.get(0), keys.get(0)),
                  shown.getOrDefault(keys.get(1), keys.get(1)),
                  first,
                  second,
                  overlap,
                  CaptureRecapture.of(first, second, overlap)));
        });
    pairs.sort(
        Comparator.comparingInt((Pair p) -> -p.inBoth())
            .thenComparing(Pair::first)
            .thenComparing(Pair::second));
    return pairs;
  }
}
