package org.evidencematrix.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What {@code matrix.yaml} says of a matrix.
 *
 * @param title title
 * @param steward who looks after the matrix
 * @param format version of the data format
 * @param asOf the date of reports unless another is given
 * @param licence licence of the data
 * @param languages ISO 639-1 codes of the languages it speaks
 * @param contribute address where an empty cell leads, with {question}, {row} and {column}
 * @param summaryLimit longest summary, in characters
 * @param idLimit longest id, in characters
 * @param scoring the numbers behind coverage and gaps
 */
public record MatrixInfo(
    Labels title,
    String steward,
    int format,
    LocalDate asOf,
    String licence,
    List<String> languages,
    Optional<String> contribute,
    int summaryLimit,
    int idLimit,
    Scoring scoring) {

  /** Copies the lists. */
  public MatrixInfo {
    languages = List.copyOf(languages);
  }
}
