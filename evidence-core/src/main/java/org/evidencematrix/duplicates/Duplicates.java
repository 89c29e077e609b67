package org.evidencematrix.duplicates;

import java.util.List;

/**
 * What a search for duplicates found.
 *
 * @param pairs the pairs at the level asked for and above, by first, then second place. Of records
 *     that are the same in everything, each is paired with the first only
 * @param groups the records of one source each, as places among the candidates: every group has two
 *     or more, ascending, and the groups are sorted by their first
 */
public record Duplicates(List<DuplicatePair> pairs, List<List<Integer>> groups) {

  /** Copies the lists. */
  public Duplicates {
    pairs = List.copyOf(pairs);
    groups = groups.stream().map(List::copyOf).toList();
  }
}
