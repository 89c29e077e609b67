package org.evidencematrix.cli.console;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;

/**
 * Where a command prints and where it stands: everything that a test replaces. Commands end lines
 * with a line feed and print through these writers only.
 *
 * @param out standard output, for results
 * @param err standard error, for progress and failures
 * @param terminal what is known about where the output goes
 * @param folder the working folder, absolute
 * @param temporary the folder for temporary files
 * @param in standard input, for answers to questions
 * @param interactive whether a person is there to answer them
 */
public record Console(
    Writer out,
    Writer err,
    Terminal terminal,
    Path folder,
    Path temporary,
    Reader in,
    boolean interactive) {

  /** Makes a console that nobody answers. */
  public Console(Writer out, Writer err, Terminal terminal, Path folder, Path temporary) {
    this(out, err, terminal, folder, temporary, Reader.nullReader(), false);
  }

  /** Returns a path as given, made absolute in the working folder. */
  public Path resolve(Path path) {
    return folder.resolve(path);
  }

  /** Prints a line on standard error at once. */
  public void tell(String line) {
    try {
      err.write(line + '\n');
      err.flush();
    } catch (IOException e) {
      // With standard error closed there is nowhere left to say so.
      return;
    }
  }

  /** Hands everything printed so far to the system. */
  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
