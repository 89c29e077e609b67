package org.evidencematrix.cli.git;

import org.evidencematrix.message.Message;

/** A revision that cannot be looked at, and why. */
public final class UnusableRevision extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  UnusableRevision(Message reason) {
    super(reason.key());
    this.reason = reason;
  }

  /** Returns why, as a sentence of the command line. */
  public Message reason() {
    return reason;
  }
}
