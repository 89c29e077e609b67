package org.evidencematrix.gaps;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.model.Question;

/** A kind of gap that a whole row has or has not. */
public interface RowKind extends GapKind {

  /**
   * What there is to look at.
   *
   * @param question the question
   * @param row the row
   * @param coverage coverage of the grid
   * @param places coverage of the same rows over groups of places, see {@link
   *     org.evidencematrix.coverage.Axis#PLACE_GROUP}; absent when the rows are places themselves
   * @param thresholds the numbers of the rules
   */
  record Row(
      Question question,
      AxisValue row,
      Coverage coverage,
      Optional<Coverage> places,
      Thresholds thresholds) {

    /** Returns the number of families with weight anywhere in the row. */
    public int families() {
      return coverage.rowFamilies(question, row.id());
    }
  }

  /**
   * Returns the values by which the row is a gap of this kind (places, levels, cadres), in their
   * stated order; none when it is no gap of this kind.
   */
  List<AxisValue> find(Row row);

  /**
   * Tells whether weights, gamma or thresholds can change what is found, so that it must be asked
   * in every draw.
   */
  default boolean varies() {
    return true;
  }
}
