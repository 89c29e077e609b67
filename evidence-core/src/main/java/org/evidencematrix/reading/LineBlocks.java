package org.evidencematrix.reading;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file cut into blocks of whole lines, for several threads. A line longer than the limit is
 * dropped: it belongs to no block.
 */
final class LineBlocks {
  private static final int SIZE = 1 << 21;

  /** Whole lines: the bytes before {@code length}; the last line may lack its end. */
  static final class Block {
    final byte[] bytes;
    int length;

    Block(int size) {
      bytes = new byte[size];
    }
  }

  private final InputStream in;
  private final int size;
  private final int limit;
  private final byte[] rest;
  private int restLength;
  private boolean skipping;
  private boolean ended;

  /**
   * Prepares reading.
   *
   * @param in the bytes; the caller closes them
   * @param limit longest line, in bytes
   */
  LineBlocks(InputStream in, int limit) {
    this(in, limit, SIZE);
  }

  /** Prepares reading blocks of at least a size. */
  LineBlocks(InputStream in, int limit, int least) {
    this.in = in;
    this.limit = limit;
    // Twice the longest line, so that a block always holds the end of a line or only a part of one
    // that is too long.
    size = Math.max(least, 2 * (limit + 2));
    rest = new byte[size];
  }

  Block block() {
    return new Block(size);
  }

  /**
   * Fills a block; tells whether there was anything left.
   *
   * @throws IOException if the bytes cannot be read
   */
  synchronized boolean next(Block block) throws IOException {
    while (!ended) {
      System.arraycopy(rest, 0, block.bytes, 0, restLength);
      int length = restLength + in.readNBytes(block.bytes, restLength, size - restLength);
      ended = length < size;
      int start = 0;
      if (skipping) {
        start = lineEnd(block.bytes, 0, length);
        skipping = start == length && !ended;
      }
      int end = ended ? length : lastLineEnd(block.bytes, start, length);
      restLength = length - end;
      if (restLength > limit + 1) {
        skipping = true;
        restLength = 0;
      }
      System.arraycopy(block.bytes, end, rest, 0, restLength);
      if (end > start) {
        System.arraycopy(block.bytes, start, block.bytes, 0, start == 0 ? 0 : end - start);
        block.length = end - start;
        return true;
      }
    }
    return false;
  }

  private static int lineEnd(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return to;
  }

  private static int lastLineEnd(byte[] bytes, int from, int to) {
    for (int i = to; i > from; i--) {
      if (bytes[i - 1] == '\n') {
        return i;
      }
    }
    return from;
  }
}
