package org.evidencematrix.change;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Item;

/**
 * An item that was added, removed, changed or given another id.
 *
 * @param before the item before; empty when it was added
 * @param after the item after; empty when it was removed
 * @param fields fields other than findings that differ, in the order of the format; empty when
 *     there is only one side
 * @param findings findings that differ: first those that changed, then those of one side only, each
 *     in the order of the files; empty when there is only one side
 */
public record ItemChange(
    Optional<Item> before,
    Optional<Item> after,
    List<FieldChange> fields,
    List<FindingChange> findings) {

  /** What happened to an item. */
  public enum Kind {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It has another id; other fields may have changed, too. */
    MOVED,
    /** It has the same id and other values. */
    CHANGED;

    /** Returns the name as data spell it, such as {@code added}. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Copies the lists. */
  public ItemChange {
    fields = List.copyOf(fields);
    findings = List.copyOf(findings);
  }

  /** Returns what happened. */
  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.ADDED;
    }
    if (after.isEmpty()) {
      return Kind.REMOVED;
    }
    return before.get().id().equals(after.get().id()) ? Kind.CHANGED : Kind.MOVED;
  }

  /** Returns the id that it has now, or had last. */
  public String id() {
    return after.or(() -> before).map(Item::id).orElse("");
  }

  /** Returns the title that it has now, or had last. */
  public String title() {
    return after.or(() -> before).map(Item::title).orElse("");
  }

  /** Returns the change in the other direction. */
  public ItemChange mirror() {
    return new ItemChange(
        /* before= */ after,
        /* after= */ before,
        fields.stream().map(FieldChange::mirror).toList(),
        findings.stream().map(FindingChange::mirror).toList());
  }
}
