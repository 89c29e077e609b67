package org.evidencematrix.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.record.Sink;

/**
 * A workbook of Excel (Office Open XML). Of several sheets the one is read whose names of columns
 * are known best, or that the mapping names; a title row above the names is passed over. Of a
 * formula the value that Excel last computed counts. Archives that unpack to more than an honest
 * workbook are refused before they are unpacked.
 */
public final class Xlsx implements RecordReader {
  /** The most bytes of a packed file. */
  static final int LARGEST = 1 << 27;

  private static final int MOST_BEFORE_HEADER = 30;
  private static final int MOST_COLUMNS = 2000;
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  @Override
  public boolean recognises(Head head) {
    return head.startsWith('P', 'K', 3, 4) || head.startsWith(0xD0, 0xCF, 0x11, 0xE0);
  }

  @Override
  public void read(Input input, Sink sink) throws IOException {
    byte[] bytes;
    try (InputStream in = input.bytes()) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    Optional<String> refusal = ZipCheck.refusal(bytes);
    if (refusal.isPresent()) {
      tell(refusal.get(), "", Severity.ERROR, input, sink);
      return;
    }
    Mapping mapping =
        input
            .mapping()
            .map(text -> Mapping.of(text, input.name(), sink::problem))
            .orElse(Mapping.NONE);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
      sheets(workbook, mapping, input, sink);
    } catch (IOException | RuntimeException e) {
      // Whatever the library meets in a damaged archive.
      tell("broken-workbook", "", Severity.ERROR, input, sink);
    }
  }

  private static void tell(String name, String typed, Severity severity, Input input, Sink sink) {
    sink.problem(Problems.problem(input.name(), new Line(1, ""), severity, name, "", typed));
  }

  /** A sheet and where its names of columns are. */
  private record Found(Sheet sheet, int row, int known) {}

  private static void sheets(ReadableWorkbook workbook, Mapping mapping, Input input, Sink sink)
      throws IOException {
    List<String> others = new ArrayList<>();
    Found best = null;
    List<Sheet> sheets;
    try (Stream<Sheet> all = workbook.getSheets()) {
      sheets = all.toList();
    }
    for (Sheet sheet : sheets) {
      boolean wanted = mapping.sheet().map(sheet.getName()::equals).orElse(true);
      boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
      Found found = wanted ? header(sheet, mapping) : new Found(sheet, 0, 0);
      boolean better = found.known() > 0 && (best == null || found.known() > best.known());
      if (better && !(hidden && best != null)) {
        if (best != null) {
          others.add(best.sheet().getName());
        }
        best = found;
      } else {
        others.add(sheet.getName());
      }
    }
    if (best == null) {
      tell("no-header", "", Severity.ERROR, input, sink);
      return;
    }
    if (!others.isEmpty()) {
      Line at = new Line(best.row(), "");
      sink.problem(
          Problems.problem(
              input.name(),
              at,
              Severity.NOTE,
              "other-sheets",
              "",
              String.join("; ", others),
              "sheet",
              best.sheet().getName()));
    }
    rows(best, workbook.isDate1904(), mapping, input, sink);
  }

  private static Found header(Sheet sheet, Mapping mapping) throws IOException {
    Found best = new Found(sheet, 0, 0);
    try (Stream<Row> rows = sheet.openStream()) {
      Iterator<Row> each = rows.iterator();
      for (int seen = 0; seen < MOST_BEFORE_HEADER && each.hasNext(); seen++) {
        Row row = each.next();
        List<String> names = new ArrayList<>();
        texts(row, false, names, new boolean[1]);
        int mapped = (int) names.stream().filter(mapping::names).count();
        int known = Math.max(Synonyms.known(names), mapped);
        boolean asked = mapping.headerRow().map(at -> at == row.getRowNum()).orElse(true);
        if (asked && known > best.known()) {
          best = new Found(sheet, row.getRowNum(), known);
        }
      }
    }
    return best;
  }

  private static void rows(Found found, boolean from1904, Mapping mapping, Input input, Sink sink)
      throws IOException {
    boolean[] formulas = new boolean[1];
    Rows target = null;
    try (Stream<Row> rows = found.sheet().openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        if (row.getRowNum() < found.row()) {
          continue;
        }
        List<String> cells = new ArrayList<>();
        texts(row, from1904, cells, formulas);
        Line at = new Line(row.getRowNum(), String.join(" | ", cells));
        if (target == null) {
          target = new Rows("xlsx", input.name(), cells, mapping, sink);
          target.tell(at);
        } else {
          target.row(at, cells);
        }
      }
    }
    if (target != null) {
      target.end();
    }
    if (formulas[0]) {
      tell("formulas", "", Severity.NOTE, input, sink);
    }
  }

  private static void texts(Row row, boolean from1904, List<String> texts, boolean[] formulas) {
    int count = Math.min(row.getCellCount(), MOST_COLUMNS);
    for (int i = 0; i < count; i++) {
      Optional<Cell> cell = row.getOptionalCell(i);
      texts.add(cell.map(c -> text(c, from1904)).orElse(""));
      formulas[0] |= cell.filter(c -> c.getFormula() != null).isPresent();
    }
  }

  private static String text(Cell cell, boolean from1904) {
    CellType type = cell.getType();
    if (type == CellType.EMPTY || type == CellType.ERROR) {
      return "";
    }
    String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    if (type == CellType.NUMBER || type == CellType.FORMULA) {
      Object value = cell.getValue();
      if (value instanceof BigDecimal number) {
        return number(number, cell, from1904);
      }
      return unescaped(value instanceof String text && type != CellType.FORMULA ? text : raw);
    }
    String text = type == CellType.STRING ? cell.asString() : cell.getText();
    return text == null ? raw : unescaped(text);
  }

  private static String number(BigDecimal number, Cell cell, boolean from1904) {
    String format = cell.getDataFormatString();
    if (format != null && isDate(format)) {
      return date(number, from1904);
    }
    BigDecimal plain = number.stripTrailingZeros();
    return plain.precision() - plain.scale() > 40 ? number.toString() : plain.toPlainString();
  }

  /** Tells whether a format shows a day: it has d, m or y outside quotes and brackets. */
  private static boolean isDate(String format) {
    boolean quoted = false;
    boolean bracketed = false;
    boolean day = false;
    for (int i = 0; i < format.length(); i++) {
      char c = Character.toLowerCase(format.charAt(i));
      quoted ^= c == '"';
      bracketed = c == '[' || (bracketed && c != ']');
      day |= !quoted && !bracketed && (c == 'd' || c == 'y' || c == 'm');
    }
    return day && !format.equalsIgnoreCase("general");
  }

  /** Day numbers count from 1900, with a 29 February 1900 that never was, or from 1904. */
  private static String date(BigDecimal number, boolean from1904) {
    long days = number.longValue();
    if (days < 0 || days > 2_958_465) {
      return number.toPlainString();
    }
    LocalDate first =
        from1904
            ? LocalDate.of(1904, 1, 1)
            : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    return first.plusDays(days).toString();
  }

  /** Excel writes a character that XML cannot hold as {@code _x000D_}. */
  private static String unescaped(String text) {
    if (text.indexOf("_x") < 0) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found -> {
              char c = (char) Integer.parseInt(found.group(1), 16);
              String out = c == '\r' ? "\n" : Character.toString(c);
              return out.equals("\\") || out.equals("$") ? "\\" + out : out;
            });
  }
}
