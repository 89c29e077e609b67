package org.evidencematrix.exchange.record;

import java.io.IOException;
import java.io.OutputStream;
import org.evidencematrix.reference.Reference;

/** Writes references in one format. The same references give the same bytes. */
public interface RecordWriter {

  /**
   * Writes everything. The stream is left open.
   *
   * @param references the references, in the order to write
   * @param out where to; buffered by the caller
   * @throws IOException if it cannot be written
   */
  void write(Iterable<Reference> references, OutputStream out) throws IOException;
}
