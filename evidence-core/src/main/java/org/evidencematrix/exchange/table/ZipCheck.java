package org.evidencematrix.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks at a packed file before anything is made of it. */
final class ZipCheck {
  /** The most bytes that all files may unpack to. */
  static final long LARGEST = 1L << 29;

  /** From this size on, unpacking to more than {@link #RATIO} times the packed size is a trap. */
  private static final long HARMLESS = 1L << 25;

  private static final long RATIO = 200;
  private static final int MOST_FILES = 5000;

  private ZipCheck() {}

  /** Returns the name of the problem for which a file is refused; empty when it may be read. */
  static Optional<String> refusal(byte[] bytes) {
    if (bytes.length > Xlsx.LARGEST) {
      return Optional.of("large-workbook");
    }
    if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xD0) {
      // Excel before 2007, or a workbook with a password.
      return Optional.of("old-workbook");
    }
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      return refusal(zip, bytes.length);
    } catch (IOException | RuntimeException e) {
      // Whatever the library meets in a damaged archive.
      return Optional.of("broken-workbook");
    }
  }

  private static Optional<String> refusal(ZipFile zip, int packed) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    int files = 0;
    boolean sheets = false;
    // In the order of the archive's list, which is what the workbook is read by.
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      files++;
      if (files > MOST_FILES) {
        return Optional.of("zip-bomb");
      }
      String name = entry.getName().toLowerCase(Locale.ROOT);
      sheets |= name.startsWith("xl/");
      boolean first = true;
      try (InputStream in = zip.getInputStream(entry)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          if (first && isXml(name) && declares(buffer, n)) {
            return Optional.of("document-type");
          }
          first = false;
          total += n;
          if (total > LARGEST || (total > HARMLESS && total / RATIO > packed)) {
            return Optional.of("zip-bomb");
          }
        }
      }
    }
    return sheets ? Optional.empty() : Optional.of("no-workbook");
  }

  private static boolean isXml(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  private static boolean declares(byte[] buffer, int length) {
    String start = new String(buffer, 0, Math.min(length, 1 << 14), StandardCharsets.ISO_8859_1);
    return start.contains("<!DOCTYPE") || start.contains("<!ENTITY");
  }
}
