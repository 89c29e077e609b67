package org.evidencematrix.cli.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Standard output for programs that may stop reading. Once the reader has gone, as {@code head}
 * does, the rest is dropped without a word: the command still ends with its own exit code. Any
 * other fault, such as a full disk, is passed on.
 */
public final class StandardOutput extends OutputStream {
  private final OutputStream target;
  private final BooleanSupplier isPipe;
  private boolean readerGone;

  /**
   * Wraps a stream of the process.
   *
   * @param target standard output or standard error, unbuffered
   * @param descriptor number of the stream, 1 or 2
   */
  public StandardOutput(OutputStream target, int descriptor) {
    this(target, () -> isPipe(descriptor));
  }

  StandardOutput(OutputStream target, BooleanSupplier isPipe) {
    this.target = target;
    this.isPipe = isPipe;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (readerGone) {
      return;
    }
    try {
      target.write(bytes, from, count);
    } catch (IOException e) {
      if (!saysThatReaderIsGone(e) && !isPipe.getAsBoolean()) {
        throw e;
      }
      readerGone = true;
    }
  }

  @Override
  public void flush() throws IOException {
    if (!readerGone) {
      target.flush();
    }
  }

  private static boolean saysThatReaderIsGone(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("pipe") || message.contains("connection reset");
  }

  /** The system words its faults in its own language; but a pipe has only this one. */
  private static boolean isPipe(int descriptor) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
          .toString()
          .startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
