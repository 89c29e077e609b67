package org.evidencematrix.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.exchange.ReadOptions;
import org.evidencematrix.exchange.ReadReferences;
import org.evidencematrix.exchange.ReferenceFormat;
import org.evidencematrix.exchange.ReferenceReader;
import org.evidencematrix.reference.Reference;
import org.junit.jupiter.api.Test;

class XlsxTest {
  private interface Filler {
    void fill(Workbook workbook) throws IOException;
  }

  private static byte[] workbook(Filler filler) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "MadeUp", null)) {
      filler.fill(workbook);
    }
    return out.toByteArray();
  }

  private static void row(Worksheet sheet, int row, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number number) {
        sheet.value(row, i, number);
      } else if (cells[i] instanceof LocalDate date) {
        sheet.value(row, i, date);
        sheet.style(row, i).format("yyyy-mm-dd").set();
      } else {
        sheet.value(row, i, (String) cells[i]);
      }
    }
  }

  private static List<String> rules(ReadReferences read) {
    return read.problems().stream().map(Diagnostic::rule).toList();
  }

  @Test
  void findsTheSheetAndTheRowOfNames() throws IOException {
    byte[] bytes =
        workbook(
            book -> {
              row(book.newWorksheet("Notes"), 0, "Read me first");
              Worksheet sheet = book.newWorksheet("Included");
              row(sheet, 0, "Made-up review, included studies");
              row(sheet, 2, "Title", "Authors", "Year", "Pages", "Date", "PubMed ID");
              row(
                  sheet,
                  3,
                  "Made up_x000D_\nin two lines",
                  "Doe, Jane; Roe, R.",
                  2021,
                  LocalDate.of(2024, 10, 3),
                  LocalDate.of(2021, 5, 4),
                  31000001);
            });
    ReadReferences read = ReferenceReader.read("made.xlsx", bytes);
    assertEquals(ReferenceFormat.XLSX, read.file().format().orElseThrow());
    Reference reference = read.references().get(0);
    assertEquals("Made up in two lines", reference.title());
    assertEquals(2, reference.contributors().size());
    assertEquals(OptionalInt.of(2021), reference.date().year());
    assertEquals(OptionalInt.of(5), reference.date().month());
    assertEquals("31000001", reference.identifiers().get("pmid"));
    assertEquals("", reference.firstPage());
    assertEquals(4, reference.origin().line());
    assertTrue(
        rules(read).containsAll(List.of("other-sheets", "date-for-number")), rules(read)::toString);
  }

  @Test
  void takesTheLastValueOfAFormulaAndSaysSo() throws IOException {
    byte[] bytes =
        workbook(
            book -> {
              Worksheet sheet = book.newWorksheet("S");
              row(sheet, 0, "Title", "Year");
              row(sheet, 1, "Made up");
              sheet.formula(1, 1, "2000+21");
              row(sheet, 2, "=1+1 as text", 2020);
            });
    ReadReferences read = ReferenceReader.read("made.xlsx", bytes);
    assertEquals("Made up", read.references().get(0).title());
    assertEquals("=1+1 as text", read.references().get(1).title());
    assertTrue(rules(read).contains("formulas"), rules(read)::toString);
  }

  @Test
  void readsTheSheetThatTheMappingNames() throws IOException {
    byte[] bytes =
        workbook(
            book -> {
              Worksheet one = book.newWorksheet("One");
              row(one, 0, "Title", "Authors", "Year");
              row(one, 1, "Not this", "Doe, J.", 2001);
              Worksheet two = book.newWorksheet("Two");
              row(two, 0, "What it is called", "Who");
              row(two, 1, "This one", "Doe, Jane/Roe, Richard");
            });
    String mapping =
        "sheet: Two\nbetween-authors: /\ncolumns:\n  What it is called: title\n  Who: authors\n";
    ReadReferences read =
        ReferenceReader.read(
            "made.xlsx", bytes, new ReadOptions(Optional.empty(), Optional.of(mapping)));
    assertEquals("This one", read.references().get(0).title());
    assertEquals(2, read.references().get(0).contributors().size());
  }

  @Test
  void saysWhatIsWrongWithAMapping() {
    byte[] csv = "Name;Who\nMade up;Doe, J.\n".getBytes(StandardCharsets.UTF_8);
    String mapping = "columns: {Name: titel, Who: authors}\ncolour: red\n";
    ReadReferences read =
        ReferenceReader.read(
            "made.csv",
            csv,
            new ReadOptions(Optional.of(ReferenceFormat.CSV), Optional.of(mapping)));
    assertTrue(
        rules(read).containsAll(List.of("unknown-meaning-meant", "unknown-mapping-field")),
        rules(read)::toString);
  }

  @Test
  void aMappingThatNamesSomethingTwiceOrNestsWithoutEndIsRefused() {
    assertEquals(
        List.of("repeated-in-mapping"),
        refusal("columns: {Name: title}\ncolumns: {Who: authors}\n"));
    assertEquals(
        List.of("repeated-in-mapping"),
        refusal("columns:\n  Name: title\n  Who: authors\n  Who: publisher\n"));
    assertEquals(List.of("broken-mapping"), refusal("columns: " + "[".repeat(20_000)));
  }

  private static List<String> refusal(String mapping) {
    byte[] csv = "Name;Who\nMade up;Doe, J.\n".getBytes(StandardCharsets.UTF_8);
    ReadReferences read =
        ReferenceReader.read(
            "made.csv",
            csv,
            new ReadOptions(Optional.of(ReferenceFormat.CSV), Optional.of(mapping)));
    return rules(read).stream().filter(rule -> rule.contains("mapping")).toList();
  }

  @Test
  void refusesAnArchiveThatUnpacksWithoutEnd() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    ReadReferences read = ReferenceReader.read("bomb.xlsx", out.toByteArray());
    assertEquals("zip-bomb", read.problems().get(0).rule());
    assertEquals(List.of(), read.records());
  }

  @Test
  void refusesDeclarationsInsideAWorkbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    ReadReferences read = ReferenceReader.read("hostile.xlsx", out.toByteArray());
    assertEquals("document-type", read.problems().get(0).rule());
  }

  @Test
  void tellsOtherArchivesAndOldWorkbooksApart() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("letter.txt"));
      zip.closeEntry();
    }
    assertEquals(
        "no-workbook", ReferenceReader.read("x.zip", out.toByteArray()).problems().get(0).rule());
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    assertEquals("old-workbook", ReferenceReader.read("x.xls", old).problems().get(0).rule());
  }
}
