package org.evidencematrix.exchange;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.Diagnostic;

/**
 * What is known about a file that was read, its records aside.
 *
 * @param name its name as given
 * @param format its format; empty when it is none that is known
 * @param encoding how its bytes stand for text, such as {@code UTF-8}; empty where a format has its
 *     own way
 * @param read number of records that were read
 * @param refused number of records that were not
 * @param problems what belongs to no record, in the order found
 */
public record ReadFile(
    String name,
    Optional<ReferenceFormat> format,
    String encoding,
    int read,
    int refused,
    List<Diagnostic> problems) {
  /** Copies the problems. */
  public ReadFile {
    problems = List.copyOf(problems);
  }
}
