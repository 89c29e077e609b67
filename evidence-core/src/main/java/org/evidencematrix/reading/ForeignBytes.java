package org.evidencematrix.reading;

import java.util.Map;
import java.util.Optional;
import org.evidencematrix.reading.Fault.Kind;
import org.evidencematrix.text.Span;

/** Recognises bytes that are not UTF-8 text at all: other encodings and other kinds of files. */
final class ForeignBytes {
  /** How far into a file the zeros of UTF-16 are counted. */
  private static final int SAMPLE = 256;

  private ForeignBytes() {}

  /** Returns the fault of bytes that there is no use in reading on. */
  static Optional<Fault> look(byte[] bytes, int length) {
    String encoding = encoding(bytes, length);
    if (!encoding.isEmpty()) {
      return fault("other-encoding", "encoding", encoding);
    }
    String format = format(bytes, length);
    return format.isEmpty() ? Optional.empty() : fault("not-text", "format", format);
  }

  private static Optional<Fault> fault(String variant, String name, String value) {
    return Optional.of(
        Fault.of(Kind.UNREADABLE_TEXT, variant, new Span(0, 0), Map.of(name, value)));
  }

  private static String encoding(byte[] bytes, int length) {
    if (starts(bytes, length, 0xFF, 0xFE, 0, 0)) {
      return "UTF-32LE";
    }
    if (starts(bytes, length, 0, 0, 0xFE, 0xFF)) {
      return "UTF-32BE";
    }
    if (starts(bytes, length, 0xFF, 0xFE)) {
      return "UTF-16LE";
    }
    if (starts(bytes, length, 0xFE, 0xFF)) {
      return "UTF-16BE";
    }
    return byZeros(bytes, Math.min(length, SAMPLE));
  }

  /** Latin text in a wider encoding has its zeros always at the same places. */
  private static String byZeros(byte[] bytes, int length) {
    int[] zeros = new int[4];
    int units = length / 4;
    for (int i = 0; i < units * 4; i++) {
      if (bytes[i] == 0) {
        zeros[i % 4]++;
      }
    }
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    if (even + odd < Math.max(1, units) || even + odd == 4 * units) {
      return "";
    }
    if (zeros[1] == units && zeros[2] == units && zeros[3] == units) {
      return "UTF-32LE";
    }
    if (zeros[0] == units && zeros[1] == units && zeros[2] == units) {
      return "UTF-32BE";
    }
    if (even == 0) {
      return "UTF-16LE";
    }
    return odd == 0 ? "UTF-16BE" : "";
  }

  private static String format(byte[] bytes, int length) {
    if (starts(bytes, length, 'P', 'K', 3, 4)) {
      return "zip";
    }
    if (starts(bytes, length, '%', 'P', 'D', 'F', '-')) {
      return "pdf";
    }
    if (starts(bytes, length, 0xD0, 0xCF, 0x11, 0xE0)) {
      return "office-97";
    }
    if (starts(bytes, length, 0x1F, 0x8B)) {
      return "gzip";
    }
    if (starts(bytes, length, 0x89, 'P', 'N', 'G') || starts(bytes, length, 0xFF, 0xD8, 0xFF)) {
      return "image";
    }
    return "";
  }

  private static boolean starts(byte[] bytes, int length, int... with) {
    if (length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
