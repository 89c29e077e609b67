package org.evidencematrix.reading;

/**
 * How much a document may hold. Limits are looked at before anything is parsed, so that a hostile
 * file costs neither time nor memory.
 *
 * @param fileBytes bytes of a file; for JSON Lines, of one line
 * @param lineLength UTF-16 units of one line of a YAML file, since the time to read one grows with
 *     the square of its length
 * @param depth how deep lists and groups may stand in each other; the outermost value has depth 1
 * @param numberLength characters of a number
 */
public record Limits(int fileBytes, int lineLength, int depth, int numberLength) {
  /** One mebibyte a file, 64 Ki units a line, depth 64, numbers of 100 characters. */
  public static final Limits DEFAULT = new Limits(1 << 20, 1 << 16, 64, 100);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is smaller than 1, or {@code fileBytes} is the largest
   *     integer
   */
  public Limits {
    if (fileBytes < 1 || lineLength < 1 || depth < 1 || numberLength < 1) {
      throw new IllegalArgumentException("a limit must be at least 1");
    }
    if (fileBytes == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("fileBytes is too large");
    }
  }
}
