package org.evidencematrix.exchange;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.reference.Reference;

/**
 * A record of a file.
 *
 * @param line the line on which it begins, from 1; the row of a table; 0 when unknown
 * @param reference what was read; empty when the record could not be read
 * @param problems what is wrong or doubtful in it, in the order found; not empty when there is no
 *     reference
 */
public record ReadRecord(int line, Optional<Reference> reference, List<Diagnostic> problems) {
  /** Copies the problems. */
  public ReadRecord {
    problems = List.copyOf(problems);
  }
}
