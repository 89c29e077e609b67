package org.evidencematrix.cli.console;

/**
 * A command cannot do what was asked, for a reason that is not a fault of the program. Ends the
 * command with {@link ExitCode#CANNOT_RUN}; the message is shown as it is.
 */
public final class CannotRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param sentence what is wrong and what to do, ready for the terminal; see {@link
   *     CommonOptions#cannotRun}
   */
  public CannotRun(String sentence) {
    super(sentence);
  }
}
