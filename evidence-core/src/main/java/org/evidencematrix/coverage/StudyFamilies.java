package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evidencematrix.model.Item;

/**
 * Which items are reports of one study: those connected by {@code family}, {@code translation-of}
 * or {@code supersedes}, as coverage counts them. Immutable and thread-safe.
 */
public final class StudyFamilies {
  private final List<List<String>> families;
  private final Map<String, Integer> numbers = new HashMap<>();

  private StudyFamilies(List<List<String>> families) {
    this.families = families;
    for (int f = 0; f < families.size(); f++) {
      for (String id : families.get(f)) {
        numbers.put(id, f);
      }
    }
  }

  /** Returns the families of some items; retracted and allied ones are among them. */
  public static StudyFamilies of(Iterable<Item> items) {
    List<LinkedItem> all = new ArrayList<>();
    for (Item item : items) {
      all.add(
          new LinkedItem(
              item.id(),
              item.family(),
              item.translationOf(),
              item.supersedes(),
              item.includes(),
              item.year(),
              false,
              List.of()));
    }
    List<List<String>> families = new ArrayList<>();
    for (List<LinkedItem> group : new Families(all).groups()) {
      families.add(group.stream().map(LinkedItem::id).toList());
    }
    return new StudyFamilies(List.copyOf(families));
  }

  /** Returns the families in the order of their first ids, ids sorted; single items, too. */
  public List<List<String>> all() {
    return families;
  }

  /**
   * Returns the number of an item's family, from 0 in the order of {@link #all()}.
   *
   * @throws IllegalArgumentException if there is no such item
   */
  public int of(String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("no item " + id);
    }
    return number;
  }
}
