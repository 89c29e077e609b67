package org.evidencematrix.cli.console;

import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes; no command uses others. */
public final class ExitCode {
  /** The command ran, and nothing was found that should stop anybody. */
  public static final int FINE = 0;

  /** The command ran and found something at or above the asked threshold. */
  public static final int FINDINGS = 1;

  /** The command could not run: wrong options, a missing folder, an unreadable framework. */
  public static final int CANNOT_RUN = 2;

  /** A fault of the program itself. */
  public static final int OUR_FAULT = 3;

  private ExitCode() {}

  /** Returns what each code means, for the help of a command. */
  static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    meanings.put(Integer.toString(FINE), "fine");
    meanings.put(Integer.toString(FINDINGS), "ran, and found something");
    meanings.put(
        Integer.toString(CANNOT_RUN),
        "could not run: wrong options, missing folder, unreadable framework");
    meanings.put(Integer.toString(OUR_FAULT), "a fault of the program; says where the details are");
    return meanings;
  }
}
