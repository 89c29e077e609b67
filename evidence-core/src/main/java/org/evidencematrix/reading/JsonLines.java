package org.evidencematrix.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.reading.Fault.Kind;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;

/**
 * Reads a JSON Lines file one line at a time; memory does not grow with the file.
 *
 * <p>A line that is too long or broken costs only that line. Blank lines are passed over. Lines end
 * with LF or CR LF.
 *
 * <pre>{@code
 * try (JsonLines lines = new JsonLines("items.jsonl", in, Limits.DEFAULT)) {
 *   for (Optional<Tree> line = lines.next(); line.isPresent(); line = lines.next()) {
 *     ...
 *   }
 * }
 * }</pre>
 */
public final class JsonLines implements Closeable {
  private final String path;
  private final InputStream in;
  private final Limits limits;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int available;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long skipped;
  private int number;
  private Optional<Tree> before;

  /**
   * Prepares reading; nothing is read yet.
   *
   * @param path as messages show it
   * @param in the bytes; closed with this object
   * @param limits the limits of each line
   */
  public JsonLines(String path, InputStream in, Limits limits) {
    this(path, in, limits, Optional.empty());
  }

  /** Prepares reading; the tree is given before the lines. */
  JsonLines(String path, InputStream in, Limits limits, Optional<Tree> before) {
    this.before = before;
    this.path = path;
    this.in = in;
    this.limits = limits;
  }

  /**
   * Returns the tree of the next line that is not blank; empty at the end of the file. Its root, if
   * there is one, is a group, and its places have the line number of the file.
   *
   * @throws IOException if the bytes cannot be read
   */
  public Optional<Tree> next() throws IOException {
    if (before.isPresent()) {
      Optional<Tree> refusal = before;
      before = Optional.empty();
      return refusal;
    }
    while (nextLine()) {
      if (skipped > 0) {
        return Optional.of(tooLong());
      }
      if (!isBlank(line, length)) {
        Tree tree = TreeReader.json(TextDecoder.decode(path, line, length, number), limits);
        return Optional.of(TreeReader.withRoot(Node.Shape.GROUP, tree));
      }
    }
    return Optional.empty();
  }

  /** Returns the number, from 1, of the line whose tree was returned last; 0 before the first. */
  public int lineNumber() {
    return number;
  }

  /** Closes the bytes. */
  @Override
  public void close() throws IOException {
    in.close();
  }

  private Tree tooLong() {
    Fault fault =
        Fault.of(
            Kind.SYNTAX_ERROR,
            "large-line",
            new Span(0, 0),
            Map.of(
                "size", Long.toString(length + skipped),
                "limit", Integer.toString(limits.fileBytes())));
    return new Tree(SourceFile.part(path, "", number), Optional.empty(), List.of(fault));
  }

  /** Tells whether there is nothing but blanks and tabs before a length. */
  static boolean isBlank(byte[] line, int length) {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private boolean nextLine() throws IOException {
    length = 0;
    skipped = 0;
    boolean any = false;
    while (fill()) {
      if (!any) {
        number++;
        any = true;
      }
      int end = position;
      while (end < available && buffer[end] != '\n') {
        end++;
      }
      keep(end - position);
      position = end;
      if (end < available) {
        position++;
        break;
      }
    }
    if (length > 0 && skipped == 0 && line[length - 1] == '\r') {
      length--;
    }
    return any;
  }

  private boolean fill() throws IOException {
    if (position < available) {
      return true;
    }
    position = 0;
    available = in.read(buffer);
    return available > 0;
  }

  private void keep(int count) {
    int room = limits.fileBytes() - length;
    int kept = Math.min(count, room);
    if (length + kept > line.length) {
      line =
          Arrays.copyOf(
              line, Math.max(length + kept, Math.min(2 * line.length, limits.fileBytes())));
    }
    System.arraycopy(buffer, position, line, length, kept);
    length += kept;
    skipped += count - kept;
  }
}
