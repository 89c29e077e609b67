package org.evidencematrix.diagnostic;

import java.util.Optional;
import org.evidencematrix.message.Message;

/**
 * A related place or a reason.
 *
 * @param message the sentence
 * @param place the related place, if there is one
 */
public record Note(Message message, Optional<Location> place) {

  /** Returns a note without a place. */
  public static Note of(Message message) {
    return new Note(message, Optional.empty());
  }
}
