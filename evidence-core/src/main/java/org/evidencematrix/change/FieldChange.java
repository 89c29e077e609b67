package org.evidencematrix.change;

import java.util.ArrayList;
import java.util.List;

/**
 * A field with its values before and after.
 *
 * @param field name of the field as files spell it, with a dot before the name of a field within a
 *     group: {@code appraisal.result}
 * @param before values before as texts; empty when the field was not there
 * @param after values after as texts; empty when the field is not there any more
 */
public record FieldChange(String field, List<String> before, List<String> after) {
  /** Copies the values. */
  public FieldChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Returns the change in the other direction. */
  public FieldChange mirror() {
    return new FieldChange(field, /* before= */ after, /* after= */ before);
  }

  /** Returns the values that are only there after, in their order. */
  public List<String> added() {
    return without(after, before);
  }

  /** Returns the values that were only there before, in their order. */
  public List<String> removed() {
    return without(before, after);
  }

  private static List<String> without(List<String> some, List<String> others) {
    List<String> left = new ArrayList<>(others);
    List<String> found = new ArrayList<>();
    for (String each : some) {
      if (!left.remove(each)) {
        found.add(each);
      }
    }
    return List.copyOf(found);
  }
}
