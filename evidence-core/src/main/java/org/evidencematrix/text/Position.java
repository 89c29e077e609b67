package org.evidencematrix.text;

/**
 * A place in a file as an editor shows it.
 *
 * @param line line number, from 1
 * @param column column number, from 1, counted in Unicode code points
 */
public record Position(int line, int column) implements Comparable<Position> {

  /** Orders by line, then by column. */
  @Override
  public int compareTo(Position other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
