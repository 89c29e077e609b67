package org.evidencematrix.rigor;

import org.evidencematrix.message.Message;

/**
 * One step on the way to a tier.
 *
 * @param reason why
 * @param tier the tier after the step, 0 to 5
 */
public record Step(Reason reason, int tier) {

  /** Returns the step as a sentence of the catalogue {@code rigor}, with the value {@code tier}. */
  public Message message() {
    return Message.of(reason.key(), "tier", tier);
  }
}
