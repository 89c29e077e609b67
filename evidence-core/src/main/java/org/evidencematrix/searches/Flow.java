package org.evidencematrix.searches;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.evidencematrix.model.Search;

/**
 * The flow of records through one search or several, with the steps of PRISMA 2020 (Page and others
 * 2021, BMJ 372:n71): identified, removed before screening, screened, excluded, assessed in full,
 * excluded with reasons, included.
 *
 * <p>A count that nobody kept is absent, never 0. Over several searches each count is the sum of
 * those that have all four counts; the others are named in {@code withoutCounts}. A record that two
 * searches found is in both, unless one of them removed it as a duplicate.
 *
 * @param searches ids of the searches whose counts are in the flow, sorted
 * @param withoutCounts ids of searches that kept no counts, or not all, sorted
 * @param bySource records identified by source, sorted by source
 * @param identified records identified
 * @param removed records removed before screening by reason, sorted by reason
 * @param screened records screened
 * @param excluded records excluded by title and abstract by reason, sorted by reason
 * @param assessed full texts sought
 * @param excludedFullText full texts excluded by reason, sorted by reason
 * @param included items included
 */
public record Flow(
    List<String> searches,
    List<String> withoutCounts,
    Map<String, Long> bySource,
    OptionalInt identified,
    Map<String, Long> removed,
    OptionalInt screened,
    Map<String, Long> excluded,
    OptionalInt assessed,
    Map<String, Long> excludedFullText,
    OptionalInt included) {
  /** The reason for a full text that could not be had, as {@code excluded-full-text} spells it. */
  public static final String NOT_RETRIEVED = "not-retrieved";

  /** Copies the collections. */
  public Flow {
    searches = List.copyOf(searches);
    withoutCounts = List.copyOf(withoutCounts);
    bySource = sorted(bySource);
    removed = sorted(removed);
    excluded = sorted(excluded);
    excludedFullText = sorted(excludedFullText);
  }

  private static Map<String, Long> sorted(Map<String, Long> counts) {
    return Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** Returns the flow of one search, with whatever counts it has. */
  public static Flow of(Search search) {
    boolean whole = hasCounts(search);
    Map<String, Long> bySource = new TreeMap<>();
    search.identified().ifPresent(n -> bySource.put(search.source(), (long) n));
    return new Flow(
        whole ? List.of(search.id()) : List.of(),
        whole ? List.of() : List.of(search.id()),
        bySource,
        search.identified(),
        longs(search.removed()),
        search.screened(),
        longs(search.excluded()),
        search.assessed(),
        longs(search.excludedFullText()),
        search.included());
  }

  /** Returns the flow over several searches; without counts where none has them. */
  public static Flow over(List<Search> searches) {
    List<String> counted = new ArrayList<>();
    List<String> without = new ArrayList<>();
    Map<String, Long> bySource = new TreeMap<>();
    Map<String, Long> removed = new TreeMap<>();
    Map<String, Long> excluded = new TreeMap<>();
    Map<String, Long> excludedFullText = new TreeMap<>();
    long[] sums = new long[4];
    for (Search search : searches) {
      if (!hasCounts(search)) {
        without.add(search.id());
        continue;
      }
      counted.add(search.id());
      bySource.merge(search.source(), (long) search.identified().orElse(0), Long::sum);
      add(search.removed(), removed);
      add(search.excluded(), excluded);
      add(search.excludedFullText(), excludedFullText);
      sums[0] += search.identified().orElse(0);
      sums[1] += search.screened().orElse(0);
      sums[2] += search.assessed().orElse(0);
      sums[3] += search.included().orElse(0);
    }
    Collections.sort(counted);
    Collections.sort(without);
    return new Flow(
        counted,
        without,
        bySource,
        sum(counted, sums[0]),
        removed,
        sum(counted, sums[1]),
        excluded,
        sum(counted, sums[2]),
        excludedFullText,
        sum(counted, sums[3]));
  }

  /** Tells whether a search has all four counts. */
  public static boolean hasCounts(Search search) {
    return search.identified().isPresent()
        && search.screened().isPresent()
        && search.assessed().isPresent()
        && search.included().isPresent();
  }

  private static OptionalInt sum(List<String> counted, long sum) {
    return counted.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(sum));
  }

  private static Map<String, Long> longs(Map<String, Integer> counts) {
    Map<String, Long> longs = new TreeMap<>();
    add(counts, longs);
    return longs;
  }

  private static void add(Map<String, Integer> counts, Map<String, Long> sums) {
    counts.forEach((reason, count) -> sums.merge(reason, (long) count, Long::sum));
  }

  /** Tells whether there is any count to show. */
  public boolean hasCounts() {
    return identified.isPresent()
        || screened.isPresent()
        || assessed.isPresent()
        || included.isPresent();
  }

  /**
   * Tells whether identified less removed is screened, screened less excluded is assessed, and
   * assessed less excluded full texts is included; a step with an absent count is passed over.
   */
  public boolean addsUp() {
    return step(identified, removed, screened)
        && step(screened, excluded, assessed)
        && step(assessed, excludedFullText, included);
  }

  private static boolean step(OptionalInt before, Map<String, Long> less, OptionalInt after) {
    return before.isEmpty()
        || after.isEmpty()
        || before.getAsInt() - total(less) == after.getAsInt();
  }

  /** Returns the sum of the counts by reason. */
  public static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the number of full texts that could not be had; absent where none was assessed. */
  public OptionalInt notRetrieved() {
    return assessed.isPresent()
        ? OptionalInt.of(Math.toIntExact(excludedFullText.getOrDefault(NOT_RETRIEVED, 0L)))
        : OptionalInt.empty();
  }

  /** Returns the full texts excluded by reason, without those that could not be had. */
  public Map<String, Long> excludedAfterReading() {
    Map<String, Long> read = new TreeMap<>(excludedFullText);
    read.remove(NOT_RETRIEVED);
    return read;
  }
}
