package org.evidencematrix.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks for bytes eight at a time. A word that holds a wanted byte has the highest bit set at its
 * place, and at none below it: where one is found, the lowest is right.
 */
final class ByteScan {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private ByteScan() {}

  /** Returns eight bytes, the first one lowest. */
  static long word(byte[] bytes, int at) {
    return (long) WORDS.get(bytes, at);
  }

  /** Tells whether some bytes stand at a place; there must be room for them. */
  static boolean same(byte[] bytes, int at, byte[] wanted) {
    int length = wanted.length;
    int i = 0;
    for (; i + 8 <= length; i += 8) {
      if (word(bytes, at + i) != word(wanted, i)) {
        return false;
      }
    }
    if (i < length && length >= 8) {
      return word(bytes, at + length - 8) == word(wanted, length - 8);
    }
    for (; i < length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGHS;
  }

  /** Returns the place of the first such ASCII character, or {@code to}. */
  static int find(byte[] bytes, int from, int to, char wanted) {
    long pattern = ONES * wanted;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long found = zeros(word(bytes, at) ^ pattern);
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (at < to && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  /**
   * Returns the place of the first byte that does not simply go on within a text of JSON: a quote,
   * a backslash, a control character, or one above ASCII; or {@code to}.
   */
  static int endOfPlain(byte[] bytes, int from, int to) {
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long word = word(bytes, at);
      long quote = word ^ ONES * '"';
      long backslash = word ^ ONES * '\\';
      long found =
          (((quote - ONES) & ~quote)
                  | ((backslash - ONES) & ~backslash)
                  | (word - ONES * ' ')
                  | word)
              & HIGHS;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (at < to && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
      at++;
    }
    return at;
  }

  /**
   * Returns the place of the first thing that may belong to the name of a field that ties items: a
   * quote before {@code fa}, {@code in}, {@code tr}, {@code su} and a few other pairs of letters,
   * or a backslash; or {@code to}.
   */
  static int mayTie(byte[] bytes, int from, int to) {
    int at = from;
    long next = from + 8 <= to ? word(bytes, from) : 0;
    for (; at + 16 <= to; at += 8) {
      long word = next;
      next = word(bytes, at + 8);
      // Of all four pairs of letters the exclusive or is 6 or 7.
      long pair = (word >>> 8 | next << 56) ^ (word >>> 16 | next << 48);
      long quote = (word ^ ONES * '"') | ((pair | ONES) ^ ONES * 7);
      long backslash = word ^ ONES * '\\';
      long found = (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash)) & HIGHS;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (at < to && bytes[at] != '"' && bytes[at] != '\\') {
      at++;
    }
    return at;
  }
}
