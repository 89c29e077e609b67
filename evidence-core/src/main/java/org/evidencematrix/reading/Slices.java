package org.evidencematrix.reading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What has been made of pieces of bytes before, so that the same few codes, names and groups are
 * made once and not a million times. Holds a bounded number of short pieces; what does not fit is
 * made anew each time. For one thread.
 */
final class Slices<V> {
  /** The longest piece, in bytes. */
  static final int LONGEST = 512;

  private static final int SIZE = 1 << 12;

  /** Places looked at, so that bytes chosen to collide cost no more than others. */
  private static final int PROBES = 8;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final byte[][] keys = new byte[SIZE][];
  private final Object[] values = new Object[SIZE];

  /** Returns what was made of the same bytes before, or null. */
  @SuppressWarnings("unchecked")
  @Nullable V get(byte[] bytes, int from, int to) {
    int place = hash(bytes, from, to);
    for (int probe = 0; probe < PROBES; probe++) {
      int at = (place + probe) & (SIZE - 1);
      byte[] key = keys[at];
      if (key == null) {
        return null;
      }
      if (key.length == to - from && ByteScan.same(bytes, from, key)) {
        return (V) values[at];
      }
    }
    return null;
  }

  /** Keeps what was made, if there is room. */
  void put(byte[] bytes, int from, int to, V value) {
    if (to - from > LONGEST) {
      return;
    }
    int place = hash(bytes, from, to);
    for (int probe = 0; probe < PROBES; probe++) {
      int at = (place + probe) & (SIZE - 1);
      if (keys[at] == null) {
        keys[at] = Arrays.copyOfRange(bytes, from, to);
        values[at] = value;
        return;
      }
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    long hash = (to - from) * MIX;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      hash = (hash ^ ByteScan.word(bytes, at)) * MIX;
      hash ^= hash >>> 29;
    }
    if (at < to && to - from >= 8) {
      hash = (hash ^ ByteScan.word(bytes, to - 8)) * MIX;
    } else {
      for (; at < to; at++) {
        hash = (hash ^ bytes[at]) * MIX;
      }
    }
    return (int) (hash >>> 40);
  }
}
