package org.evidencematrix.writing;

import java.util.List;
import org.evidencematrix.diagnostic.Fix;

/**
 * A text with fixes applied.
 *
 * @param text the new text
 * @param applied the fixes that were applied, in the order of their places
 * @param skipped how many were not, because they touch a place that another one changes
 * @param changes the changed places with some lines around them, as a unified diff shows them;
 *     every line ends with LF
 */
public record Fixed(String text, List<Fix> applied, int skipped, String changes) {

  /** Copies the list. */
  public Fixed {
    applied = List.copyOf(applied);
  }
}
