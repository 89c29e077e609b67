package org.evidencematrix.exchange.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.exchange.ReferenceFormat;
import org.evidencematrix.exchange.ReferenceWriter;
import org.evidencematrix.exchange.item.ItemReferences;
import org.evidencematrix.exchange.item.ItemTables;
import org.evidencematrix.exchange.item.PublicItem;
import org.evidencematrix.exchange.item.TableForm;
import org.evidencematrix.exchange.json.JsonOut;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reference.Reference;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Some items of a matrix, ready to be written in any format. Immutable and thread-safe. */
public final class Export {
  private final Matrix matrix;
  private final List<Item> items;
  private final int referencesOnly;

  private Export(Matrix matrix, List<Item> items, int referencesOnly) {
    this.matrix = matrix;
    this.items = items;
    this.referencesOnly = referencesOnly;
  }

  /**
   * Returns an export.
   *
   * @param matrix gives title, licence, framework, code lists and searches
   * @param items which of its items; what must not leave of them is taken out here
   */
  public static Export of(Matrix matrix, List<Item> items) {
    return new Export(
        matrix,
        items.stream().map(PublicItem::of).toList(),
        (int) items.stream().filter(PublicItem::isReferenceOnly).count());
  }

  /** Returns the items as they leave. */
  public List<Item> items() {
    return items;
  }

  /** Returns of how many items only the reference leaves. */
  public int referencesOnly() {
    return referencesOnly;
  }

  /** Returns the items as references. */
  public List<Reference> references() {
    return items.stream().map(ItemReferences::of).toList();
  }

  /** Returns whether an export in a format shows income classes or regions of the World Bank. */
  public static boolean showsWorldBankClasses(ExportFormat format) {
    return format == ExportFormat.XLSX
        || format == ExportFormat.DATAPACKAGE
        || format == ExportFormat.EVIATLAS;
  }

  /**
   * Writes one file.
   *
   * @param out where to write; flushed and left open
   * @throws IOException if {@code out} throws it
   * @throws IllegalArgumentException if the format is a folder: see {@link #files}
   */
  public void write(ExportFormat format, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out);
    switch (format) {
      case CSV_LONG -> table(TableForm.LONG, buffered);
      case CSV_WIDE -> table(TableForm.WIDE, buffered);
      case CSV_CONDENSED -> table(TableForm.CONDENSED, buffered);
      case XLSX -> Workbooks.write(workbook(), matrix.info().asOf(), buffered);
      case JSONL -> lines(buffered);
      case RIS -> references(ReferenceFormat.RIS, buffered);
      case BIBTEX -> references(ReferenceFormat.BIBTEX, buffered);
      case CSL_JSON -> references(ReferenceFormat.CSL_JSON, buffered);
      case ENDNOTE_XML -> references(ReferenceFormat.ENDNOTE_XML, buffered);
      case EPPI_JSON -> new EppiExport(matrix, items).write(buffered);
      case EVIATLAS -> sheet(new EviAtlas(matrix).sheet(items), buffered);
      case CFF ->
          buffered.write(
              CitationFile.of(matrix.info(), items.size()).getBytes(StandardCharsets.UTF_8));
      case DATAPACKAGE -> throw new IllegalArgumentException("a data package is a folder");
    }
    buffered.flush();
  }

  /**
   * Returns the files of a data package.
   *
   * @return bytes by path, with slashes; the description is the last one
   * @throws IOException never, but the writers of bytes declare it
   */
  public Map<String, byte[]> files() throws IOException {
    return new DataPackage(matrix.info(), sheets()).files();
  }

  private ItemTables tables() {
    return ItemTables.of(
        matrix.framework(),
        matrix.vocabulary(),
        matrix.info().licence(),
        matrix.info().title().in("en") + ", " + matrix.info().asOf());
  }

  private void table(TableForm form, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    tables().write(form, items, text);
    text.flush();
  }

  private static void sheet(Sheet sheet, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    ItemTables.csv(sheet.header(), sheet.rows(), text);
    text.flush();
  }

  private void references(ReferenceFormat format, OutputStream out) throws IOException {
    ReferenceWriter.write(format, references(), out);
  }

  private void lines(OutputStream out) throws IOException {
    try {
      for (Item item : items) {
        try (JsonGenerator json = JsonOut.compact(out)) {
          JsonOut.value(ItemJson.of(item), json);
        }
        out.write('\n');
      }
    } catch (JacksonException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private List<Sheet> sheets() {
    Sheets sheets = new Sheets(matrix, items, tables());
    return List.of(
        sheets.items(),
        sheets.findings(),
        sheets.codes(),
        sheets.framework(),
        sheets.searches(),
        sheets.countries());
  }

  private List<Sheet> workbook() {
    List<Sheet> all = new ArrayList<>(sheets());
    List<List<String>> about = new ArrayList<>();
    about.add(List.of("title", PublicItem.text(matrix.info().title().in("en"))));
    about.add(List.of("titre", PublicItem.text(matrix.info().title().in("fr"))));
    about.add(List.of("steward", PublicItem.text(matrix.info().steward())));
    about.add(List.of("data of", matrix.info().asOf().toString()));
    about.add(List.of("licence", PublicItem.text(matrix.info().licence())));
    about.add(List.of("items", Integer.toString(items.size())));
    about.add(List.of("of which references only", Integer.toString(referencesOnly)));
    about.add(List.of("lists", "joined by ; with \\ before a ; or \\ inside a value"));
    about.add(List.of("credit", WorldBankCredit.LINE));
    all.add(new Sheet("about", List.of("field", "value"), about, Set.of()));
    return all;
  }
}
