package org.evidencematrix.exchange.record;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.reference.Reference;

/**
 * A file to read, which can be read more than once.
 *
 * <p>Text is what the file's encoding makes of its bytes: found by the byte order mark, else UTF-8
 * where every byte is, else guessed, which is told to the sink. For one thread.
 */
public final class Input {
  private final String name;
  private final ByteSource source;
  private final Optional<String> mapping;
  private Optional<Encoding.Found> found = Optional.empty();

  /**
   * Makes an input.
   *
   * @param name the file's name as messages show it
   * @param source its bytes
   * @param mapping the text of a file that says which column means what; for tables only
   */
  public Input(String name, ByteSource source, Optional<String> mapping) {
    this.name = name;
    this.source = source;
    this.mapping = mapping;
  }

  /** Returns the file's name as messages show it. */
  public String name() {
    return name;
  }

  /** Returns the text of the file that says which column means what. */
  public Optional<String> mapping() {
    return mapping;
  }

  /**
   * Returns the bytes from the beginning, byte order mark included; to be closed.
   *
   * @throws IOException if the file cannot be opened
   */
  public InputStream bytes() throws IOException {
    return source.openStream();
  }

  /**
   * Returns the encoding, for which the whole file is looked at once.
   *
   * @throws IOException if the file cannot be read
   */
  public Encoding encoding() throws IOException {
    return found().encoding();
  }

  private Encoding.Found found() throws IOException {
    if (found.isEmpty()) {
      try (InputStream in = source.openStream()) {
        found = Optional.of(Encoding.of(in));
      }
    }
    return found.get();
  }

  /**
   * Returns the beginning of the file.
   *
   * @throws IOException if the file cannot be read
   */
  public Head head() throws IOException {
    byte[] bytes;
    try (InputStream in = source.openStream()) {
      bytes = in.readNBytes(Head.LENGTH);
    }
    List<String> lines = new ArrayList<>();
    Nowhere nowhere = new Nowhere();
    Input start = new Input(name, ByteSource.wrap(bytes), mapping);
    start.found = Optional.of(found());
    StringBuilder text = new StringBuilder(bytes.length);
    try (Lines all = start.lines(nowhere)) {
      for (Optional<Line> line = all.next(); line.isPresent(); line = all.next()) {
        lines.add(line.get().text());
        text.append(line.get().text()).append('\n');
      }
    }
    if (bytes.length == Head.LENGTH && lines.size() > 1) {
      lines.remove(lines.size() - 1);
    }
    return new Head(name, bytes, text.toString(), lines);
  }

  /**
   * Returns the lines of the text; to be closed. What is doubtful about the encoding is told to the
   * sink.
   *
   * @throws IOException if the file cannot be read
   */
  public Lines lines(Sink sink) throws IOException {
    Encoding.Found how = found();
    if (how.guessed()) {
      sink.problem(
          Problems.problem(
              name,
              new Line(1, ""),
              Severity.NOTE,
              "guessed-encoding",
              "",
              how.encoding().label()));
    }
    ByteSource text = source.slice(how.markLength(), Long.MAX_VALUE - how.markLength());
    boolean wide = how.encoding() == Encoding.UTF_16LE || how.encoding() == Encoding.UTF_16BE;
    if (wide) {
      Charset charset = Charset.forName(how.encoding().label());
      text = text.asCharSource(charset).asByteSource(StandardCharsets.UTF_8);
    }
    return new Lines(name, text.openStream(), how.encoding(), sink);
  }

  /**
   * Returns the whole text with lines ended by LF; for formats that cannot be read line by line.
   *
   * @param longest how many characters are taken; what is behind them is told to the sink
   * @throws IOException if the file cannot be read
   */
  public String text(int longest, Sink sink) throws IOException {
    StringBuilder text = new StringBuilder(1 << 12);
    try (Lines all = lines(sink)) {
      for (Optional<Line> line = all.next(); line.isPresent(); line = all.next()) {
        if (text.length() + line.get().text().length() >= longest) {
          sink.problem(Problems.problem(name, line.get(), Severity.ERROR, "long-file", "", ""));
          break;
        }
        text.append(line.get().text()).append('\n');
      }
    }
    return text.toString();
  }

  /** Hears nothing. */
  private static final class Nowhere implements Sink {
    @Override
    public void read(Reference reference, List<Diagnostic> problems) {}

    @Override
    public void refused(int line, List<Diagnostic> problems) {}

    @Override
    public void problem(Diagnostic problem) {}
  }
}
