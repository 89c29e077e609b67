package org.evidencematrix.cli;

import java.util.List;

/**
 * Runs the usual commands once, so that Java can note which classes they need.
 *
 * <p>For the launcher only: it makes a start-up archive from what this class loads. What the
 * commands print and whether they succeed does not matter; a command that is not run here starts as
 * well, only less quickly.
 */
public final class Training {
  private Training() {}

  /**
   * Runs the usual commands.
   *
   * @param arguments the folder of a matrix, or nothing (or an empty text) when there is none
   */
  public static void main(String[] arguments) {
    HeadStart.begin("validate");
    Main.run(Main.process(), "--help");
    Main.run(Main.process(), "--version");
    Main.run(Main.process(), "rules");
    Main.run(Main.process(), "countries", "Kenya");
    Main.run(Main.process(), "explain", "unknown-country");
    if (arguments.length > 0 && !arguments[0].isEmpty()) {
      for (String command : List.of("gaps", "validate", "coverage", "list")) {
        Main.run(Main.process(), command, "--matrix", arguments[0]);
      }
    }
  }
}
