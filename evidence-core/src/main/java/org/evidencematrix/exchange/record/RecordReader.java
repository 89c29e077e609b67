package org.evidencematrix.exchange.record;

import java.io.IOException;

/**
 * Reads the records of one format. Reading is total: whatever the bytes are, nothing but {@code
 * IOException} of the disk is thrown, the time is proportional to the length, and a bad record
 * costs only itself. Implementations keep no state, so that one serves all files.
 */
public interface RecordReader {

  /** Tells whether the beginning of a file looks like this format. */
  boolean recognises(Head head);

  /**
   * Reads everything.
   *
   * @param input the file
   * @param sink takes records and problems in the order of the file
   * @throws IOException if the file cannot be read
   */
  void read(Input input, Sink sink) throws IOException;
}
