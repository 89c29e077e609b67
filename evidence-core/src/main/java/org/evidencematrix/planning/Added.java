package org.evidencematrix.planning;

/**
 * Some studies of one type.
 *
 * @param type the type
 * @param count how many, from 1
 */
public record Added(StudyType type, int count) {
  /**
   * Makes them.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Added {
    if (count < 1) {
      throw new IllegalArgumentException("a number of studies is at least 1, not " + count);
    }
  }
}
