package org.evidencematrix.writing;

import org.evidencematrix.message.Message;

/** What came of formatting a document. */
public sealed interface Formatting {

  /** The document is already as the formatter would write it. */
  record Unchanged() implements Formatting {}

  /**
   * The document can be written better, with the same data and the same comments.
   *
   * @param text the whole new text, with the line ends of the old one
   * @param changes the changed places with some lines around them, as a unified diff shows them;
   *     every line ends with LF
   */
  record Changed(String text, String changes) implements Formatting {}

  /**
   * The document is left alone.
   *
   * @param reason why, a sentence of {@code writing_LANG.properties}
   */
  record Refused(Message reason) implements Formatting {}
}
