package org.evidencematrix.rules;

import java.util.List;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.reading.Tree;
import org.evidencematrix.text.TextEdit;

/**
 * How to mend a problem. The edits are worked out only when they are wanted, from the tree of the
 * document in which the problem stands.
 *
 * @param title what it does, in the imperative
 * @param grade how far it may be trusted
 * @param edits gives the edits; none when the place cannot be edited as it is written
 */
public record Mend(Message title, Fix.Grade grade, Edits edits) {

  /** Works out edits. */
  @FunctionalInterface
  public interface Edits {
    /** Returns the edits for a document, sorted and not overlapping; empty for none. */
    List<TextEdit> in(Tree tree);
  }
}
