package org.evidencematrix.model;

import java.util.List;
import java.util.Optional;

/**
 * A saved selection of items that a group looks after, such as a compendium: those that a filter
 * finds and those added by hand.
 *
 * @param id permanent id, equal to the file name without ending
 * @param owner group that looks after it
 * @param title title
 * @param where filter, as {@code theme=case-management type=tool,guideline}; absent: only the items
 *     named
 * @param items ids of items added by hand, in the order of the file
 * @param requiresPermission whether only the reference of an item may be passed on unless its
 *     rights say that permission was granted or is not needed
 * @param review when the selection is to be looked through again
 * @param note remarks; may be empty
 */
public record Collection(
    String id,
    String owner,
    Labels title,
    Optional<String> where,
    List<String> items,
    boolean requiresPermission,
    Optional<Review> review,
    Labels note) {

  /** Copies the list. */
  public Collection {
    items = List.copyOf(items);
  }

  /**
   * When a selection is to be looked through again.
   *
   * @param due day by which, YYYY-MM-DD
   * @param state code of the list {@code review-states}
   */
  public record Review(Optional<String> due, Optional<String> state) {
    /** Tells whether the review was done. */
    public boolean isDone() {
      return state.filter("done"::equals).isPresent();
    }
  }
}
