package org.evidencematrix.reading;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Item;

/**
 * One document as read: a file, or a line of a JSON Lines file. It lives only while rules look at
 * it, so that memory does not grow with the number of files.
 *
 * @param kind what the document should hold
 * @param name file name without folder and ending; for a line of JSON Lines empty
 * @param tree its text and values, with the faults of its syntax
 * @param faults all faults: those of the syntax, then those of the fields
 * @param item the item, as far as it could be read; empty for other kinds and where there is no
 *     tree
 */
public record ReadDocument(
    DocumentKind kind, String name, Tree tree, List<Fault> faults, Optional<Item> item) {

  /** Copies the faults. */
  public ReadDocument {
    faults = List.copyOf(faults);
  }
}
