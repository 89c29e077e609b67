package org.evidencematrix.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.reading.Fault.Kind;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;

/**
 * Turns bytes into text. The only encoding is UTF-8, taken strictly; what is not readable as text
 * is reported with its place, and so are control characters, invisible characters that change the
 * direction of text, and accents garbled by an earlier wrong conversion.
 */
public final class TextDecoder {
  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /**
   * Bytes as text.
   *
   * @param source the text, without a byte order mark. Each byte that is not UTF-8 stands as
   *     U+FFFD, so a text with the fault {@code not-utf-8} or {@code windows-1252} must not be
   *     written back but by that fault's own mend
   * @param readable the same text for parsers, as long as {@code source}: refused characters stand
   *     as U+FFFD; empty where the bytes are no text at all
   * @param faults what is wrong, in the order of the text
   */
  public record Decoded(SourceFile source, Optional<SourceFile> readable, List<Fault> faults) {
    /** Copies the faults. */
    public Decoded {
      faults = List.copyOf(faults);
    }
  }

  /** Decodes a whole file. */
  public static Decoded decode(String path, byte[] bytes) {
    return decode(path, bytes, bytes.length, 1);
  }

  /**
   * Decodes a part of a file.
   *
   * @param path as messages show it
   * @param bytes the bytes
   * @param length how many of them count
   * @param firstLine the line of the file, from 1, at which the bytes start
   */
  public static Decoded decode(String path, byte[] bytes, int length, int firstLine) {
    if (isPlainAscii(bytes, length)) {
      String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
      SourceFile source = SourceFile.part(path, text, firstLine);
      return new Decoded(source, Optional.of(source), List.of());
    }
    Optional<Fault> foreign = ForeignBytes.look(bytes, length);
    if (foreign.isPresent()) {
      SourceFile nothing = SourceFile.part(path, "", firstLine);
      return new Decoded(nothing, Optional.empty(), List.of(foreign.get()));
    }
    return decodeUtf8(path, bytes, length, firstLine);
  }

  private static boolean isPlainAscii(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b < ' ' ? b != '\n' && b != '\r' && b != '\t' : b == 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static Decoded decodeUtf8(String path, byte[] bytes, int length, int firstLine) {
    List<Fault> faults = new ArrayList<>();
    int start = 0;
    if (length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      start = 3;
      faults.add(Fault.of(Kind.UNREADABLE_TEXT, "byte-order-mark", new Span(0, 0), Map.of()));
    }
    String text = new String(bytes, start, length - start, StandardCharsets.UTF_8);
    boolean invalid = false;
    // Lenient decoding leaves this mark at each broken place; without one, the bytes were right.
    if (text.indexOf(REPLACEMENT) >= 0) {
      Broken broken = new Broken();
      text = broken.decode(bytes, start, length);
      invalid = broken.count > 0;
      if (invalid) {
        faults.add(broken.fault(text));
      }
    }
    CharacterCheck check = new CharacterCheck(text, invalid);
    faults.addAll(check.run());
    SourceFile source = SourceFile.part(path, text, firstLine);
    SourceFile readable =
        check.readable().equals(text) ? source : SourceFile.part(path, check.readable(), firstLine);
    return new Decoded(source, Optional.of(readable), faults);
  }

  /** The bytes of a text that are not UTF-8. */
  private static final class Broken {
    private int count;
    private int firstByte;
    private int[] places = new int[16];
    private byte[] values = new byte[16];

    /** Decodes with one U+FFFD for each broken byte. */
    String decode(byte[] bytes, int start, int length) {
      CharsetDecoder decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      ByteBuffer in = ByteBuffer.wrap(bytes, start, length - start);
      CharBuffer out = CharBuffer.allocate(length - start + 1);
      while (true) {
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
          return out.flip().toString();
        }
        for (int i = 0; i < result.length(); i++) {
          note(in.position(), out.position(), in.get());
          out.put(REPLACEMENT);
        }
      }
    }

    private void note(int offset, int place, byte value) {
      if (count == 0) {
        firstByte = offset;
      }
      if (count == places.length) {
        places = Arrays.copyOf(places, 2 * count);
        values = Arrays.copyOf(values, 2 * count);
      }
      places[count] = place;
      values[count] = value;
      count++;
    }

    Fault fault(String text) {
      Span first = new Span(places[0], Math.min(places[0] + 1, text.length()));
      Optional<List<TextEdit>> edits = asWindows1252();
      String variant = edits.isPresent() ? "windows-1252" : "not-utf-8";
      Map<String, String> found =
          Map.of(
              "byte", HexFormat.of().withUpperCase().toHexDigits(values[0]),
              "offset", Integer.toString(firstByte),
              "count", Integer.toString(count),
              "meant", edits.map(e -> e.get(0).replacement()).orElse(""));
      return new Fault(
          Kind.UNREADABLE_TEXT, variant, first, "", found, edits.orElse(List.of()), false);
    }

    /** Returns what the bytes mean if they are what Windows programs wrote in western countries. */
    private Optional<List<TextEdit>> asWindows1252() {
      List<TextEdit> edits = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        char meant = Windows1252.character(values[i] & 0xFF);
        boolean neighbour = i > 0 && places[i] == places[i - 1] + 1;
        if (meant < 0xA0 || neighbour || edits.size() == 10_000) {
          return Optional.empty();
        }
        edits.add(new TextEdit(new Span(places[i], places[i] + 1), String.valueOf(meant)));
      }
      return Optional.of(edits);
    }
  }
}
