package org.evidencematrix.exchange.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evidencematrix.exchange.ReadReferences;
import org.evidencematrix.exchange.ReferenceReader;
import org.evidencematrix.exchange.item.ItemTables;
import org.evidencematrix.exchange.item.PublicItem;
import org.evidencematrix.exchange.item.TableForm;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Rights;
import org.evidencematrix.reading.Defaults;
import org.evidencematrix.reading.MatrixReader;
import org.evidencematrix.reference.Origin;
import org.evidencematrix.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
  private static final Matrix DEFAULTS = Defaults.matrix();
  private static final ItemTables TABLES =
      ItemTables.of(DEFAULTS.framework(), DEFAULTS.vocabulary(), "CC-BY-4.0", "made up");

  private static Matrix real() throws IOException {
    return MatrixReader.load(Path.of("..", "matrix")).complete();
  }

  private static byte[] bytes(Export export, ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(format, out);
    return out.toByteArray();
  }

  private static String text(Export export, ExportFormat format) throws IOException {
    return new String(bytes(export, format), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"DATAPACKAGE"},
      mode = EnumSource.Mode.EXCLUDE)
  void givesTheSameBytesEachTime(ExportFormat format) throws IOException {
    Matrix matrix = real();
    assertArrayEquals(
        bytes(Export.of(matrix, matrix.items()), format),
        bytes(Export.of(matrix, matrix.items()), format));
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {
        "CSV_LONG",
        "CSV_WIDE",
        "CSV_CONDENSED",
        "XLSX",
        "RIS",
        "BIBTEX",
        "CSL_JSON",
        "ENDNOTE_XML"
      })
  void realMatrixReadsBackAsTheSameReferences(ExportFormat format) throws IOException {
    Matrix matrix = real();
    Export export = Export.of(matrix, matrix.items());
    ReadReferences read = ReferenceReader.read("export." + format.ending(), bytes(export, format));
    assertEquals(0, read.file().refused());
    List<Reference> expected = export.references();
    if (format == ExportFormat.RIS || format == ExportFormat.BIBTEX) {
      assertEquals(
          expected.stream().map(ExportTest::typeless).toList(),
          read.references().stream().map(ExportTest::typeless).toList());
    } else {
      assertSame(format, expected, read.references());
    }
  }

  /** RIS and BibTeX have no words for tools and guidelines. */
  private static Reference typeless(Reference reference) {
    boolean none = Set.of("tool", "guideline", "").contains(reference.type());
    return bare(none ? reference.toBuilder().type("").build() : reference);
  }

  /** EPPI-Reviewer has no place for languages, translated titles and other identifiers. */
  @Test
  void realMatrixReadsBackFromEppiJson() throws IOException {
    Matrix matrix = real();
    Export export = Export.of(matrix, matrix.items());
    ReadReferences read =
        ReferenceReader.read("export.json", bytes(export, ExportFormat.EPPI_JSON));
    List<Reference> expected =
        export.references().stream()
            .map(r -> r.toBuilder().language("").titleTranslated("").identifiers(Map.of()).build())
            .toList();
    assertSame(
        ExportFormat.EPPI_JSON,
        expected,
        read.references().stream().map(r -> r.toBuilder().titleTranslated("").build()).toList());
  }

  private static void assertSame(
      ExportFormat format, List<Reference> expected, List<Reference> found) {
    assertEquals(expected.size(), found.size(), format::code);
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(bare(expected.get(i)), bare(found.get(i)), format.code());
    }
  }

  /** What another program's words and the place in a file are, is not compared. */
  private static Reference bare(Reference reference) {
    return reference.toBuilder().typeWord("").origin(Origin.NONE).build();
  }

  @Test
  void jsonLinesReadBackAsAMatrix(@TempDir Path folder) throws IOException {
    Matrix matrix = real();
    Export export = Export.of(matrix, matrix.items());
    Path file = folder.resolve("items.jsonl");
    Files.write(file, bytes(export, ExportFormat.JSONL));
    assertEquals(export.items(), MatrixReader.load(file).complete().items());
  }

  @Property(tries = 300)
  void everyFormOfTableHoldsEverything(@ForAll("items") List<Item> items) throws IOException {
    List<Item> leaving = items.stream().map(PublicItem::of).toList();
    for (TableForm form : TableForm.values()) {
      StringBuilder first = new StringBuilder();
      TABLES.write(form, leaving, first);
      List<Item> read = ItemTables.read(new StringReader(first.toString()));
      assertEquals(leaving, read, form::name);
      for (TableForm other : TableForm.values()) {
        StringBuilder direct = new StringBuilder();
        TABLES.write(other, leaving, direct);
        StringBuilder converted = new StringBuilder();
        TABLES.write(other, read, converted);
        assertEquals(direct.toString(), converted.toString());
      }
    }
  }

  @Property(tries = 200)
  void noCellBeginsAFormula(@ForAll("items") List<Item> items) throws IOException {
    Export export = Export.of(DEFAULTS, items);
    for (ExportFormat format :
        List.of(
            ExportFormat.CSV_LONG,
            ExportFormat.CSV_WIDE,
            ExportFormat.CSV_CONDENSED,
            ExportFormat.EVIATLAS)) {
      for (CsvRecord row : CsvReader.builder().ofCsvRecord(text(export, format))) {
        for (String cell : row.getFields()) {
          assertTrue(cell.isEmpty() || "=+-@\t\r".indexOf(cell.strip().charAt(0)) < 0, cell);
        }
      }
    }
  }

  @Property(tries = 100)
  void hostileItemsAreReadBackFromAWorkbook(@ForAll("items") List<Item> items) throws IOException {
    Export export = Export.of(DEFAULTS, items);
    ReadReferences read = ReferenceReader.read("x.xlsx", bytes(export, ExportFormat.XLSX));
    assertSame(ExportFormat.XLSX, export.references(), read.references());
  }

  @Property(tries = 100)
  void hostileItemsGiveNoControlCharacters(@ForAll("items") List<Item> items) throws IOException {
    Export export = Export.of(DEFAULTS, items);
    for (ExportFormat format : ExportFormat.values()) {
      if (format.isText()) {
        String text = text(export, format);
        assertTrue(
            text.codePoints()
                .allMatch(
                    c -> c == '\n' || c == '\r' || c == 0x200D || !isRaw(Character.getType(c))),
            format::code);
      }
    }
  }

  private static boolean isRaw(int type) {
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR;
  }

  @Provide
  Arbitrary<List<Item>> items() {
    return MadeUpItems.items().list().ofMaxSize(4);
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"XLSX", "DATAPACKAGE"},
      mode = EnumSource.Mode.EXCLUDE)
  void namesOfCodersAndTextsWithoutPermissionStay(ExportFormat format) throws IOException {
    String text =
        text(Export.of(DEFAULTS, List.of(guarded("granted"), guarded("refused"))), format);
    assertFalse(text.contains("CODERNAME"), format::code);
    assertFalse(text.contains("APPRAISERNAME"), format::code);
    assertFalse(text.contains("SUMMARY refused"), format::code);
    boolean hasSummary = format != ExportFormat.CFF;
    assertEquals(hasSummary, text.contains("SUMMARY granted"), format::code);
  }

  @Test
  void namesOfCodersStayOutOfTheDataPackage() throws IOException {
    Export export = Export.of(DEFAULTS, List.of(guarded("asked")));
    assertEquals(1, export.referencesOnly());
    for (byte[] bytes : export.files().values()) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      assertFalse(text.contains("CODERNAME") || text.contains("APPRAISERNAME"));
      assertFalse(text.contains("SUMMARY asked"));
    }
  }

  private static Item guarded(String permission) {
    return Item.builder()
        .id("doe-2021-" + permission)
        .title("Made up")
        .year(2021)
        .type("report")
        .design("case-study")
        .summary("SUMMARY " + permission)
        .findings(List.of(Finding.of("plan-hr-data", Question.EFFECT)))
        .rights(
            new Rights(
                Optional.empty(), Optional.empty(), Optional.of(permission), Optional.empty()))
        .coding(new Coding(Optional.of("excerpt"), Optional.of("CODERNAME"), Optional.empty()))
        .appraisal(
            new Appraisal(
                "mmat-2018",
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of("APPRAISERNAME"),
                Optional.empty()))
        .build();
  }

  @Test
  void dataPackageDescribesItsFiles() throws IOException {
    Matrix matrix = real();
    Map<String, byte[]> files = Export.of(matrix, matrix.items()).files();
    assertEquals(
        List.of(
            "data/items.csv",
            "data/findings.csv",
            "data/code-lists.csv",
            "data/framework.csv",
            "data/searches.csv",
            "data/countries.csv",
            "data/data-dictionary.csv",
            "README.md",
            "datapackage.json"),
        List.copyOf(files.keySet()));
    String description = new String(files.get("datapackage.json"), StandardCharsets.UTF_8);
    for (String path : files.keySet()) {
      assertEquals(path.endsWith(".csv"), description.contains('"' + path + '"'), path);
    }
    assertTrue(description.contains("\"CC-BY-4.0\""));
    assertTrue(description.contains(WorldBankCredit.LINE));
    Set<String> ids = column(files.get("data/items.csv"), "id");
    assertTrue(ids.containsAll(column(files.get("data/findings.csv"), "id")));
    assertTrue(
        column(files.get("data/framework.csv"), "strategy")
            .containsAll(column(files.get("data/findings.csv"), "strategy")));
  }

  private static Set<String> column(byte[] csv, String name) {
    Set<String> values = new LinkedHashSet<>();
    List<CsvRecord> rows = new ArrayList<>();
    CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8)).forEach(rows::add);
    int at = rows.get(0).getFields().indexOf(name);
    rows.subList(1, rows.size()).forEach(row -> values.add(row.getField(at)));
    return values;
  }

  @Test
  void eppiKeepsPairsInTheInfoBox() throws IOException {
    Item item =
        Item.builder()
            .id("doe-2021-pairs")
            .title("Made up")
            .year(2021)
            .type("report")
            .design("case-study")
            .findings(
                List.of(
                    Finding.of("plan-hr-data", "retention", Question.EFFECT, Direction.FAVOURABLE)))
            .build();
    String text = text(Export.of(DEFAULTS, List.of(item)), ExportFormat.EPPI_JSON);
    assertTrue(text.contains("\"AdditionalText\": \"effect: retention (favourable)\""), text);
    assertTrue(text.contains("\"AdditionalText\": \"effect: plan-hr-data (favourable)\""), text);
  }

  @Test
  void citationFileNamesTheSteward() throws IOException {
    String text = text(Export.of(DEFAULTS, List.of()), ExportFormat.CFF);
    assertTrue(text.startsWith("cff-version: 1.2.0\nmessage: "), text);
    assertTrue(text.contains("\nlicense: CC-BY-4.0\n"), text);
    assertTrue(text.contains("\nauthors:\n  - name: \"Building Evidence"), text);
  }
}
