package org.evidencematrix.coverage;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.Collector;
import org.evidencematrix.model.Item;
import org.jspecify.annotations.Nullable;

/**
 * Which items are tied to others: reports of one study, translations, later editions, reviews and
 * what they include. Made by a first pass over a large collection, so that in the second pass only
 * tied items have to be kept one by one.
 *
 * <p>Serializable, so that an engine can send it to its workers. Partial results of several workers
 * merge in any order. Not changed any more once collected.
 */
public final class Links implements Serializable {
  private static final long serialVersionUID = 1;

  /** Bits for each name: of so many names that are not there, one is looked up in vain. */
  private static final int SPARE = 16;

  private static final Links UNKNOWN = new Links(true);

  private final boolean unknown;
  private final HashSet<String> named = new HashSet<>();
  private final HashMap<String, Integer> families = new HashMap<>();

  /**
   * A bit for each name, at a place that follows from it: nearly every item is named by none, which
   * is seen here without a search in a large table. Made when first asked for.
   */
  private transient volatile long @Nullable [] bits;

  private Links(boolean unknown) {
    this.unknown = unknown;
  }

  /**
   * Returns links of which nothing is known, so that every item is kept until the end: right for
   * one pass over a collection that fits into memory.
   */
  public static Links unknown() {
    return UNKNOWN;
  }

  /** Returns the links among some items. */
  public static Links of(Iterable<Item> items) {
    Links links = new Links(false);
    items.forEach(links::add);
    return links;
  }

  /**
   * Returns a collector of links, also for parallel streams, and for engines that call its
   * functions themselves.
   */
  public static Collector<Item, Links, Links> collector() {
    return Collector.of(
        () -> new Links(false),
        Links::add,
        Links::merge,
        Collector.Characteristics.UNORDERED,
        Collector.Characteristics.IDENTITY_FINISH);
  }

  private void add(Item item) {
    named.addAll(item.includes());
    item.translationOf().ifPresent(named::add);
    item.supersedes().ifPresent(named::add);
    item.family().ifPresent(f -> families.merge(f, 1, Integer::sum));
  }

  private Links merge(Links other) {
    named.addAll(other.named);
    other.families.forEach((family, reports) -> families.merge(family, reports, Integer::sum));
    return this;
  }

  /** Tells whether an item is tied to another one, or may be. */
  boolean isLinked(Item item) {
    return unknown
        || !item.includes().isEmpty()
        || item.translationOf().isPresent()
        || item.supersedes().isPresent()
        || isNamed(item.id())
        || item.family().filter(f -> families.getOrDefault(f, 0) > 1).isPresent();
  }

  private boolean isNamed(String id) {
    long[] known = bits;
    if (known == null) {
      known = new long[Math.max(1, Integer.highestOneBit(named.size()) / (Long.SIZE / SPARE))];
      for (String name : named) {
        int place = place(name, known.length);
        known[place >>> 6] |= 1L << place;
      }
      bits = known;
    }
    int place = place(id, known.length);
    return (known[place >>> 6] & 1L << place) != 0 && named.contains(id);
  }

  private static int place(String name, int words) {
    int hash = name.hashCode() * 0x9E3779B9;
    return hash >>> (Integer.SIZE - 6 - Integer.numberOfTrailingZeros(words));
  }
}
