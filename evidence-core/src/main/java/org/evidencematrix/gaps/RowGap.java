package org.evidencematrix.gaps;

import java.util.List;
import java.util.OptionalDouble;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.model.Question;

/**
 * A gap of a whole row. Not ranked.
 *
 * @param question the question
 * @param row the row
 * @param kind the kind
 * @param values what it is about: places without evidence, levels reported, cadres not studied
 * @param families number of families with weight in the row
 * @param firstItems first ids of the items with weight in the row, at most 20
 * @param share share of the draws in which it holds; absent without draws
 */
public record RowGap(
    Question question,
    AxisValue row,
    GapKind kind,
    List<AxisValue> values,
    int families,
    List<String> firstItems,
    OptionalDouble share) {

  /** Copies the lists. */
  public RowGap {
    values = List.copyOf(values);
    firstItems = List.copyOf(firstItems);
  }

  RowGap withShare(double held) {
    return new RowGap(question, row, kind, values, families, firstItems, OptionalDouble.of(held));
  }
}
