package org.evidencematrix.cli;

import picocli.CommandLine;

/** Starts the command line, and is the only place that ends the process. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the words after {@code evidence}
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** Returns the command line, ready to execute one command. */
  static CommandLine commandLine() {
    return new CommandLine(new EvidenceCommand());
  }
}
