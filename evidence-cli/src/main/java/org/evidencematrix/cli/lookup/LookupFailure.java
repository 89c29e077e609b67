package org.evidencematrix.cli.lookup;

import org.evidencematrix.message.Message;

/** Says why a registry gave nothing that can be used. */
public final class LookupFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  LookupFailure(Message reason) {
    super(reason.key(), null, false, false);
    this.reason = reason;
  }

  /** Returns the sentence of {@code cli_LANG.properties} that says why. */
  public Message reason() {
    return reason;
  }
}
