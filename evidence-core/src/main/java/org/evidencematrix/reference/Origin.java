package org.evidencematrix.reference;

import java.util.List;

/**
 * Where a reference was read.
 *
 * @param format the code of the format it was read in, such as {@code ris}; empty when there was
 *     none
 * @param database the database that the record names, such as {@code Embase}; empty when none
 * @param databaseId the record's id there; empty when none
 * @param file the file's name as it was given; empty when the reference was not read from a file
 * @param line the line on which the record begins, from 1; the row of a table, or the number of the
 *     record where a format has no lines; 0 when unknown
 * @param tags what has no place in a reference, as written, in the order of the record, so that a
 *     writer of the same format can give it back
 */
public record Origin(
    String format, String database, String databaseId, String file, int line, List<RawTag> tags) {

  /** No known origin. */
  public static final Origin NONE = new Origin("", "", "", "", 0, List.of());

  /** Copies the list. */
  public Origin {
    tags = List.copyOf(tags);
  }

  /**
   * A tag and its value as the source has them.
   *
   * @param tag the name, such as {@code U3} or {@code x-note}
   * @param value the value, unchanged
   */
  public record RawTag(String tag, String value) {}
}
