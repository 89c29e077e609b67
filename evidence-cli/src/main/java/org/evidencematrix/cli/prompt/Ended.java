package org.evidencematrix.cli.prompt;

/** Says that the person ended the input before the last question. */
public final class Ended extends Exception {
  private static final long serialVersionUID = 1L;

  Ended() {
    super("end of input", null, false, false);
  }
}
