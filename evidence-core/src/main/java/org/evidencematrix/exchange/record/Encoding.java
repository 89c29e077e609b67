package org.evidencematrix.exchange.record;

import java.io.IOException;
import java.io.InputStream;

/** How a file's bytes stand for text. */
public enum Encoding {
  /** UTF-8, every byte of it. */
  UTF_8("UTF-8"),
  /** UTF-16, the less significant byte first. */
  UTF_16LE("UTF-16LE"),
  /** UTF-16, the more significant byte first. */
  UTF_16BE("UTF-16BE"),
  /** What Windows programs write in western countries. */
  WINDOWS_1252("windows-1252"),
  /** The encodings of mainland China: GB18030 with GBK and GB2312 in it. */
  GB18030("GB18030"),
  /** Lines in UTF-8 and lines in windows-1252 in one file, as when exports are joined. */
  MIXED("UTF-8 / windows-1252");

  private final String label;

  Encoding(String label) {
    this.label = label;
  }

  /** Returns the name as it is told to people, and as Java knows it except for {@link #MIXED}. */
  public String label() {
    return label;
  }

  /**
   * Found by looking at a whole file.
   *
   * @param encoding the encoding
   * @param markLength bytes of the byte order mark; 0 when there is none
   * @param guessed whether the bytes leave a doubt
   */
  record Found(Encoding encoding, int markLength, boolean guessed) {}

  /**
   * Finds the encoding of a file: by its byte order mark; else UTF-8 if every byte is; else by what
   * the bytes look like.
   */
  static Found of(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int length = in.readNBytes(buffer, 0, buffer.length);
    if (length >= 3
        && value(buffer, 0) == 0xEF
        && value(buffer, 1) == 0xBB
        && value(buffer, 2) == 0xBF) {
      return afterMark(buffer, length, in);
    }
    if (length >= 2 && value(buffer, 0) == 0xFF && value(buffer, 1) == 0xFE) {
      return new Found(UTF_16LE, 2, false);
    }
    if (length >= 2 && value(buffer, 0) == 0xFE && value(buffer, 1) == 0xFF) {
      return new Found(UTF_16BE, 2, false);
    }
    Encoding wide = wide(buffer, length);
    if (wide != UTF_8) {
      return new Found(wide, 0, true);
    }
    Bytes bytes = look(buffer, 0, length, in);
    return bytes.isUtf8() ? new Found(UTF_8, 0, false) : new Found(bytes.guess(), 0, true);
  }

  private static Found afterMark(byte[] buffer, int length, InputStream in) throws IOException {
    Bytes bytes = look(buffer, 3, length, in);
    return bytes.isUtf8() ? new Found(UTF_8, 3, false) : new Found(MIXED, 3, true);
  }

  private static Bytes look(byte[] buffer, int from, int first, InputStream in) throws IOException {
    Bytes bytes = new Bytes();
    int start = from;
    for (int length = first; length > 0; length = in.readNBytes(buffer, 0, buffer.length)) {
      bytes.take(buffer, start, length);
      start = 0;
    }
    return bytes;
  }

  /** Western text in UTF-16 has a zero in every second byte. */
  private static Encoding wide(byte[] buffer, int length) {
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += buffer[i] == 0 ? 1 : 0;
    }
    int half = length / 2;
    if (half >= 4 && zeros[1] > half / 2 && zeros[0] < half / 16 + 1) {
      return UTF_16LE;
    }
    return half >= 4 && zeros[0] > half / 2 && zeros[1] < half / 16 + 1 ? UTF_16BE : UTF_8;
  }

  private static int value(byte[] bytes, int at) {
    return bytes[at] & 0xFF;
  }

  /** Counts what bytes could be. */
  private static final class Bytes {
    private long utf8Characters;
    private long broken;
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private long chinesePairs;
    private long otherPairs;
    private int lead;

    void take(byte[] bytes, int from, int to) {
      for (int i = from; i < to; i++) {
        int b = bytes[i] & 0xFF;
        utf8(b);
        chinese(b);
      }
    }

    boolean isUtf8() {
      return broken == 0 && missing == 0;
    }

    private void utf8(int b) {
      if (missing > 0) {
        if (b >= lowest && b <= highest) {
          missing--;
          lowest = 0x80;
          highest = 0xBF;
          utf8Characters += missing == 0 ? 1 : 0;
          return;
        }
        broken++;
        missing = 0;
      }
      lowest = 0x80;
      highest = 0xBF;
      if (b < 0x80) {
        return;
      }
      if (b >= 0xC2 && b <= 0xDF) {
        missing = 1;
      } else if (b >= 0xE0 && b <= 0xEF) {
        missing = 2;
        lowest = b == 0xE0 ? 0xA0 : 0x80;
        highest = b == 0xED ? 0x9F : 0xBF;
      } else if (b >= 0xF0 && b <= 0xF4) {
        missing = 3;
        lowest = b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xF4 ? 0x8F : 0xBF;
      } else {
        broken++;
      }
    }

    /** Chinese characters are two high bytes; accents of western text mostly stand alone. */
    private void chinese(int b) {
      if (lead > 0) {
        if (b >= 0xA1 && lead >= 0xA1 && lead <= 0xF7) {
          chinesePairs++;
        } else {
          otherPairs++;
        }
        lead = 0;
      } else if (b >= 0x80) {
        lead = b;
      }
    }

    Encoding guess() {
      if (utf8Characters >= broken) {
        return MIXED;
      }
      return chinesePairs > 2 && chinesePairs > 5 * otherPairs ? GB18030 : WINDOWS_1252;
    }
  }
}
