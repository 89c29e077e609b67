package org.evidencematrix.reference;

import java.util.OptionalInt;

/**
 * When a source was published, as exactly as its record says, never more.
 *
 * @param year the year; empty when the record names none that can be read
 * @param month 1 to 12; empty when not named
 * @param day 1 to 31; empty when not named
 * @param endYear the last year of a range such as 1984-1986; empty when there is no range
 * @param text the date as the source wrote it, kept when it says more than the numbers do or cannot
 *     be read, such as {@code JUL-DEC} or {@code in press}; else empty
 */
public record PublicationDate(
    OptionalInt year, OptionalInt month, OptionalInt day, OptionalInt endYear, String text) {

  /** No date at all. */
  public static final PublicationDate NONE =
      new PublicationDate(
          OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), "");

  /** Returns a date of which only the year is known. */
  public static PublicationDate ofYear(int year) {
    return new PublicationDate(
        OptionalInt.of(year), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), "");
  }
}
