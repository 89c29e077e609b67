package org.evidencematrix.exchange;

import java.util.Optional;

/**
 * How to read.
 *
 * @param format the format, where the content shall not decide
 * @param mapping the text of a file that says which column of a table means what
 */
public record ReadOptions(Optional<ReferenceFormat> format, Optional<String> mapping) {
  /** The format by content, the columns by their names. */
  public static final ReadOptions DEFAULT = new ReadOptions(Optional.empty(), Optional.empty());
}
