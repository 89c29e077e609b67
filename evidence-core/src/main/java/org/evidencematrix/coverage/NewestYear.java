package org.evidencematrix.coverage;

import java.util.OptionalInt;

/**
 * The newest year of data among items with weight.
 *
 * @param year last year of data collection, or the year of publication where that is not known;
 *     absent when there is no item
 * @param fromPublication whether the year is one of publication
 */
public record NewestYear(OptionalInt year, boolean fromPublication) {
  /** No item. */
  public static final NewestYear NONE = new NewestYear(OptionalInt.empty(), false);
}
