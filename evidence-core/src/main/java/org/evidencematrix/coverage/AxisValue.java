package org.evidencematrix.coverage;

import org.evidencematrix.model.Labels;

/**
 * A value of an axis: a row or a column.
 *
 * @param id code of the value, such as {@code LM} or {@code plan-hr-data}
 * @param label label
 * @param special whether it is no value of the code list but says why there is none: {@code
 *     global}, {@code not-classified}, {@code unknown}, {@code not-coded}. Such rows and columns
 *     stand at the end, are never ranked and never part of a mean
 */
public record AxisValue(String id, Labels label, boolean special) {
  /** Id of the value for sources that speak of no country or region of the scheme. */
  public static final String GLOBAL = "global";

  /** Id of the value for economies or territories that a classification leaves out. */
  public static final String NOT_CLASSIFIED = "not-classified";

  /** Id of the value for what the classification does not know, such as years before FY1989. */
  public static final String UNKNOWN = "unknown";

  /** Id of the value for findings that were not coded on the axis. */
  public static final String NOT_CODED = "not-coded";
}
