package org.evidencematrix.reading;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.text.SourceFile;

/**
 * What one document holds: its text, the tree of its values, and the faults met on the way.
 *
 * @param source the text
 * @param root the outermost value; empty when the text could not be read as a whole, in which case
 *     there is at least one fault
 * @param faults the faults in the order met
 */
public record Tree(SourceFile source, Optional<Node> root, List<Fault> faults) {

  /** Copies the faults. */
  public Tree {
    faults = List.copyOf(faults);
  }
}
