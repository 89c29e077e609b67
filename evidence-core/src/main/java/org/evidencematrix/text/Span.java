package org.evidencematrix.text;

/**
 * A stretch of a source text.
 *
 * @param start offset of the first character, from 0, in UTF-16 units
 * @param end offset behind the last character; equal to {@code start} for an empty stretch
 */
public record Span(int start, int end) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if {@code start} is negative or behind {@code end}
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span from " + start + " to " + end);
    }
  }

  /** Returns the number of UTF-16 units in the stretch. */
  public int length() {
    return end - start;
  }
}
