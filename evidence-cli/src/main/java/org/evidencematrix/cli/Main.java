package org.evidencematrix.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.evidencematrix.cli.console.CommandFrame;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.StandardOutput;
import org.evidencematrix.cli.console.Terminal;

/** Starts the command line, and is the only place that ends the process. */
public final class Main {
  private static final String NO_MEMORY =
      "evidence: there was not enough memory; give more with EVIDENCE_JAVA_OPTIONS=-Xmx4g";

  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the words after {@code evidence}
   */
  public static void main(String[] arguments) {
    HeadStart.begin(arguments);
    int code;
    try {
      code = run(process(), arguments);
    } catch (OutOfMemoryError e) {
      // There was not even enough to say so in words made for the occasion.
      System.err.println(NO_MEMORY);
      code = ExitCode.CANNOT_RUN;
    }
    System.exit(code);
  }

  /** Runs one command and returns its exit code. */
  static int run(Console console, String... arguments) {
    String[] words = arguments;
    if (words.length > 0 && words[0].equals("help")) {
      // Many type `help list` for `list --help`.
      words = Arrays.copyOfRange(arguments, 1, arguments.length + 1);
      words[words.length - 1] = "--help";
    }
    return CommandFrame.run(EvidenceCommand.of(console, words), console, words);
  }

  /** Returns the console of this process: UTF-8, whatever the locale says. */
  static Console process() {
    return new Console(
        new BufferedWriter(utf8(FileDescriptor.out, 1)),
        utf8(FileDescriptor.err, 2),
        Terminal.detect(System.getenv()),
        Path.of("").toAbsolutePath(),
        Path.of(System.getProperty("java.io.tmpdir")),
        new InputStreamReader(System.in, StandardCharsets.UTF_8),
        Terminal.isAnswered(System.getenv()));
  }

  private static Writer utf8(FileDescriptor descriptor, int number) {
    return new OutputStreamWriter(
        new StandardOutput(new FileOutputStream(descriptor), number), StandardCharsets.UTF_8);
  }
}
