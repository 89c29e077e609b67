package org.evidencematrix.exchange.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.evidencematrix.diagnostic.Severity;

/**
 * The lines of a file, one after the other: ended by LF, CR LF or CR, also where a file has several
 * of them. A line of more than {@value #LONGEST} bytes is cut off there. For one thread; to be
 * closed.
 */
public final class Lines implements Closeable {
  /** How many bytes of a line are read. */
  public static final int LONGEST = 1 << 24;

  private static final char REPLACEMENT = '\uFFFD';
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final String file;
  private final InputStream in;
  private final Encoding encoding;
  private final Sink sink;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 10];
  private int length;
  private boolean ascii;
  private boolean cut;
  private int number;
  private boolean afterReturn;
  private boolean toldOfMixed;
  private boolean toldOfBroken;

  Lines(String file, InputStream in, Encoding encoding, Sink sink) {
    this.file = file;
    this.in = in;
    this.encoding = encoding;
    this.sink = sink;
  }

  /**
   * Returns the next line; empty behind the last one.
   *
   * @throws IOException if the file cannot be read
   */
  public Optional<Line> next() throws IOException {
    length = 0;
    ascii = true;
    cut = false;
    boolean any = false;
    while (true) {
      if (at == end && !fill()) {
        return any ? Optional.of(line()) : Optional.empty();
      }
      int stop = at;
      if (afterReturn) {
        afterReturn = false;
        if (buffer[at] == '\n') {
          at++;
          continue;
        }
      }
      byte b = 0;
      while (stop < end) {
        b = buffer[stop];
        if (b == '\n' || b == '\r') {
          break;
        }
        ascii &= b >= 0;
        stop++;
      }
      append(at, stop);
      any = true;
      at = stop;
      if (stop < end) {
        at++;
        afterReturn = b == '\r';
        return Optional.of(line());
      }
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
    return end > 0;
  }

  private void append(int from, int to) {
    int count = Math.min(to - from, LONGEST - length);
    cut |= count < to - from;
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, 2 * line.length));
    }
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }

  private Line line() {
    number++;
    Line read = new Line(number, ascii ? plain() : decoded());
    if (cut) {
      tell(Severity.ERROR, "long-line", read);
    }
    if (!ascii && !toldOfBroken && read.text().indexOf(REPLACEMENT) >= 0) {
      toldOfBroken = true;
      tell(Severity.WARNING, "lost-characters", read);
    }
    return read;
  }

  private String plain() {
    return new String(line, 0, length, StandardCharsets.ISO_8859_1);
  }

  private String decoded() {
    if (encoding != Encoding.MIXED) {
      Charset charset =
          switch (encoding) {
            case WINDOWS_1252 -> WESTERN;
            case GB18030 -> Charset.forName("GB18030");
            default -> StandardCharsets.UTF_8;
          };
      return new String(line, 0, length, charset);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(line, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      String text = new String(line, 0, length, WESTERN);
      if (!toldOfMixed) {
        toldOfMixed = true;
        tell(Severity.WARNING, "mixed-encodings", new Line(number, text));
      }
      return text;
    }
  }

  private void tell(Severity severity, String name, Line where) {
    sink.problem(Problems.problem(file, where, severity, name, "", ""));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
