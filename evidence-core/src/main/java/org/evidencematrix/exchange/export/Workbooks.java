package org.evidencematrix.exchange.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes sheets as a workbook of Excel (Office Open XML). Texts are cells of text, which no program
 * takes for formulas; a text that looks like an escaped character ({@code _x000D_}) is escaped.
 */
final class Workbooks {
  /** The most characters that Excel lets a cell have. */
  static final int LONGEST = 32_767;

  private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int WIDEST = 60;
  private static final int SAMPLE = 200;

  private Workbooks() {}

  /** Writes a workbook; the same sheets and day give the same bytes. */
  static void write(List<Sheet> sheets, LocalDate day, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "EvidenceMatrix", null)) {
      for (Sheet sheet : sheets) {
        write(sheet, workbook.newWorksheet(sheet.name()));
      }
    }
    steady(bytes.toByteArray(), day, out);
  }

  private static void write(Sheet sheet, Worksheet target) throws IOException {
    for (int column = 0; column < sheet.header().size(); column++) {
      target.value(0, column, sheet.header().get(column));
      target.style(0, column).bold().set();
      target.width(column, width(sheet, column));
    }
    target.freezePane(sheet.name().equals("about") ? 0 : 1, 1);
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<String> cells = sheet.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        cell(sheet, cells.get(column), row + 1, column, target);
      }
    }
    target.finish();
  }

  private static void cell(Sheet sheet, String text, int row, int column, Worksheet target) {
    if (text.isEmpty()) {
      return;
    }
    if (sheet.numbers().contains(sheet.header().get(column)) && isWhole(text)) {
      target.value(row, column, Integer.parseInt(text));
    } else {
      String escaped = ESCAPED.matcher(text).replaceAll("_x005F_");
      target.value(row, column, escaped.substring(0, end(escaped)));
    }
  }

  /** Does not cut a character in two. */
  private static int end(String text) {
    if (text.length() <= LONGEST) {
      return text.length();
    }
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }

  private static boolean isWhole(String text) {
    return text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static double width(Sheet sheet, int column) {
    int longest = sheet.header().get(column).length();
    for (List<String> row : sheet.rows().subList(0, Math.min(SAMPLE, sheet.rows().size()))) {
      longest = Math.max(longest, row.get(column).length());
    }
    return Math.min(WIDEST, longest) + 2.0;
  }

  /** Packs the files again with a fixed time, and says the day of the data and not that of now. */
  private static void steady(byte[] workbook, LocalDate day, OutputStream out) throws IOException {
    ZipOutputStream packed = new ZipOutputStream(out);
    try (ZipFile files =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      for (ZipArchiveEntry file : Collections.list(files.getEntriesInPhysicalOrder())) {
        ZipEntry entry = new ZipEntry(file.getName());
        entry.setTimeLocal(STAMP);
        packed.putNextEntry(entry);
        if (file.getName().equals("docProps/core.xml")) {
          packed.write(core(day).getBytes(StandardCharsets.UTF_8));
        } else {
          try (InputStream in = files.getInputStream(file)) {
            in.transferTo(packed);
          }
        }
        packed.closeEntry();
      }
    }
    packed.finish();
  }

  private static String core(LocalDate day) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><cp:coreProperties"
        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>Evidence"
        + " Matrix</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
        + day
        + "T00:00:00Z</dcterms:created></cp:coreProperties>";
  }
}
