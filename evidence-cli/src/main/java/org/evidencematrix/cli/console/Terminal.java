package org.evidencematrix.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is known about where the output goes.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param color whether colours may be used on a terminal
 * @param width columns
 */
public record Terminal(boolean out, boolean err, boolean color, int width) {
  /** Columns when nothing tells. */
  public static final int DEFAULT_WIDTH = 100;

  /** No terminal at all: pipes or files, no colour. */
  public static final Terminal NONE = new Terminal(false, false, false, DEFAULT_WIDTH);

  private static final int NARROWEST = 40;
  private static final int WIDEST = 400;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
  private static final Pattern DEVICE = Pattern.compile("/dev/(pts/|tty|console).*");

  /**
   * Finds out about the process.
   *
   * @param environment the environment variables: {@code NO_COLOR}, {@code TERM}, {@code COLUMNS},
   *     and {@code EVIDENCE_TERMINAL}, in which the launcher says which of {@code out} and {@code
   *     err} are terminals
   */
  public static Terminal detect(Map<String, String> environment) {
    String told = environment.get("EVIDENCE_TERMINAL");
    boolean out = told == null ? isTerminal(1) : told.contains("out");
    boolean err = told == null ? isTerminal(2) : told.contains("err");
    return new Terminal(out, err, out && allowsColor(environment), width(environment));
  }

  /**
   * Tells whether a person can answer: standard input is a terminal, and so is what asks.
   *
   * @param environment as in {@link #detect}; the launcher also says {@code in}
   */
  public static boolean isAnswered(Map<String, String> environment) {
    String told = environment.get("EVIDENCE_TERMINAL");
    return told == null
        ? isTerminal(0) && isTerminal(1)
        : told.contains("in") && told.contains("out");
  }

  /** Tells whether the environment allows colour. */
  static boolean allowsColor(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Returns the columns that the environment tells, within what can be used. */
  static int width(Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "");
    if (!NUMBER.matcher(columns).matches()) {
      return DEFAULT_WIDTH;
    }
    return Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns)));
  }

  /** Only some systems list open files; elsewhere nothing is taken for a terminal. */
  private static boolean isTerminal(int descriptor) {
    try {
      Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
      return DEVICE.matcher(target.toString()).matches();
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
