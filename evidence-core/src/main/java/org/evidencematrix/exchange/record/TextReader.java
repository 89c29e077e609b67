package org.evidencematrix.exchange.record;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file as one stream, for formats whose records do not keep to lines. Lines end with
 * LF; a byte order mark is left out. For one thread; to be closed.
 */
public final class TextReader extends Reader {
  private final Lines lines;
  private String line = "";
  private int at;

  private TextReader(Lines lines) {
    this.lines = lines;
  }

  /**
   * Returns the text of a file. What is doubtful about its encoding is told to the sink.
   *
   * @throws IOException if the file cannot be read
   */
  public static Reader of(Input input, Sink sink) throws IOException {
    if (input.encoding() != Encoding.UTF_8) {
      return new TextReader(input.lines(sink));
    }
    // Without going line by line: whole libraries come on one line.
    Reader text = new InputStreamReader(input.bytes(), StandardCharsets.UTF_8);
    return new WithoutMark(text);
  }

  @Override
  public int read(char[] buffer, int from, int count) throws IOException {
    while (at == line.length()) {
      Optional<Line> next = lines.next();
      if (next.isEmpty()) {
        return -1;
      }
      line = next.get().text() + '\n';
      at = 0;
    }
    int length = Math.min(count, line.length() - at);
    line.getChars(at, at + length, buffer, from);
    at += length;
    return length;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Drops a byte order mark, and turns CR LF and CR into LF. */
  private static final class WithoutMark extends Reader {
    private static final char MARK = '\uFEFF';

    private final Reader text;
    private boolean begun;
    private boolean afterReturn;

    WithoutMark(Reader text) {
      this.text = text;
    }

    @Override
    public int read(char[] buffer, int from, int count) throws IOException {
      int kept = 0;
      while (kept == 0 && count > 0) {
        int length = text.read(buffer, from, count);
        if (length < 0) {
          return -1;
        }
        for (int i = from; i < from + length; i++) {
          char c = buffer[i];
          boolean dropped = (!begun && c == MARK) || (afterReturn && c == '\n');
          begun = true;
          afterReturn = c == '\r';
          if (!dropped) {
            buffer[from + kept] = c == '\r' ? '\n' : c;
            kept++;
          }
        }
      }
      return kept;
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
