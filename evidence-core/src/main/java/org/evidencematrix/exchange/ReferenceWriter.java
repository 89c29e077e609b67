package org.evidencematrix.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.evidencematrix.exchange.record.RecordWriter;
import org.evidencematrix.reference.Reference;

/**
 * Writes references. What is written is read back by {@link ReferenceReader} as the same
 * references, but for what a format cannot hold.
 */
public final class ReferenceWriter {
  private ReferenceWriter() {}

  /** Returns the formats that can be written. */
  public static Set<ReferenceFormat> formats() {
    return Formats.written();
  }

  /**
   * Writes references in the order given; the stream is left open.
   *
   * @throws IllegalArgumentException if the format is none of {@link #formats}
   * @throws IOException if it cannot be written
   */
  public static void write(ReferenceFormat format, Iterable<Reference> references, OutputStream out)
      throws IOException {
    RecordWriter writer = Formats.writer(format);
    writer.write(references, out);
  }
}
