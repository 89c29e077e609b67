package org.evidencematrix.coverage;

import org.evidencematrix.model.Question;

/**
 * A cell of a grid for one question, with everything that is said about it.
 *
 * @param question the question
 * @param row value of the row
 * @param column value of the column
 * @param figures figures of the social service workforce
 * @param allied figures of allied fields, which stand beside and never count within
 * @param items items with weight that pass the filter, no allied ones
 * @param context items of weight 0 that still stand (protocols, opinions), no allied ones
 * @param retracted items retracted or withdrawn, to be shown struck through, no allied ones
 * @param alliedItems items of allied fields with weight
 * @param search whether somebody has looked here
 */
public record Cell(
    Question question,
    AxisValue row,
    AxisValue column,
    Figures figures,
    Figures allied,
    ItemList items,
    ItemList context,
    ItemList retracted,
    ItemList alliedItems,
    SearchState search) {

  /** Tells whether both row and column are values of their code lists, not special ones. */
  public boolean isClassified() {
    return !row.special() && !column.special();
  }

  /** Returns the cell's name, such as {@code effect/plan-hr-data/L}. */
  public String id() {
    return question.code() + '/' + row.id() + '/' + column.id();
  }
}
