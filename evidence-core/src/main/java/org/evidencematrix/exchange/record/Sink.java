package org.evidencematrix.exchange.record;

import java.util.List;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.reference.Reference;

/** Takes what a reader reads, in the order of the file. */
public interface Sink {

  /**
   * Takes a record that could be read.
   *
   * @param reference the record
   * @param problems what is doubtful in it
   */
  void read(Reference reference, List<Diagnostic> problems);

  /**
   * Takes note of a record that could not be read.
   *
   * @param line the line on which it begins, from 1; 0 when unknown
   * @param problems why; not empty
   */
  void refused(int line, List<Diagnostic> problems);

  /** Takes a problem of the file that belongs to no record. */
  void problem(Diagnostic problem);
}
