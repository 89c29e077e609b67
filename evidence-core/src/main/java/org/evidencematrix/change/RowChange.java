package org.evidencematrix.change;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.gaps.RowGap;

/**
 * A gap of a whole row that opened, closed, or is about other values than before.
 *
 * @param before the gap before; empty when the row was no gap of this kind
 * @param after the gap after; empty when the row is no gap of this kind any more; there is at least
 *     one side
 */
public record RowChange(Optional<RowGap> before, Optional<RowGap> after) {

  /** Returns the gap that there is, or was last. */
  public RowGap gap() {
    return after.or(() -> before).orElseThrow();
  }

  /** Returns the values that it is about now and was not before. */
  public List<AxisValue> added() {
    return without(values(after), values(before));
  }

  /** Returns the values that it was about before and is not now. */
  public List<AxisValue> removed() {
    return without(values(before), values(after));
  }

  /** Returns the change in the other direction. */
  public RowChange mirror() {
    return new RowChange(/* before= */ after, /* after= */ before);
  }

  private static List<AxisValue> values(Optional<RowGap> gap) {
    return gap.map(RowGap::values).orElse(List.of());
  }

  private static List<AxisValue> without(List<AxisValue> some, List<AxisValue> others) {
    List<String> ids = others.stream().map(AxisValue::id).toList();
    return some.stream().filter(v -> !ids.contains(v.id())).toList();
  }
}
