package org.evidencematrix.change;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Finding;

/**
 * A finding that was added, removed or changed.
 *
 * @param before the finding before; empty when it was added
 * @param after the finding after; empty when it was removed
 * @param fields the fields that differ, in the order of the format; empty when there is only one
 *     side
 */
public record FindingChange(
    Optional<Finding> before, Optional<Finding> after, List<FieldChange> fields) {
  /** Copies the fields. */
  public FindingChange {
    fields = List.copyOf(fields);
  }

  /** Returns the change in the other direction. */
  public FindingChange mirror() {
    return new FindingChange(
        /* before= */ after,
        /* after= */ before,
        fields.stream().map(FieldChange::mirror).toList());
  }
}
