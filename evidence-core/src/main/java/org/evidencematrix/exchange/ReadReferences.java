package org.evidencematrix.exchange;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.reference.Reference;

/**
 * A file of references.
 *
 * @param file what is known about the file
 * @param records its records, in the order of the file, those that could not be read included
 */
public record ReadReferences(ReadFile file, List<ReadRecord> records) {
  /** Copies the records. */
  public ReadReferences {
    records = List.copyOf(records);
  }

  /** Returns the references, in the order of the file. */
  public List<Reference> references() {
    List<Reference> all = new ArrayList<>();
    records.forEach(record -> record.reference().ifPresent(all::add));
    return all;
  }

  /** Returns every problem: those of the file, then those of its records. */
  public List<Diagnostic> problems() {
    List<Diagnostic> all = new ArrayList<>(file.problems());
    records.forEach(record -> all.addAll(record.problems()));
    return all;
  }
}
