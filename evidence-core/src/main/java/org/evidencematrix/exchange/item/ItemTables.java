package org.evidencematrix.exchange.item;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Vocabulary;
import org.evidencematrix.rigor.Rigor;

/**
 * Items as comma-separated values in three forms that hold the same (RFC 4180, UTF-8 without byte
 * order mark, texts guarded by {@link CellGuard}, lists joined by {@link ListText}).
 *
 * <p>Columns that can be computed from others ({@code pillar}, {@code tier}, those of 0 and 1, and
 * the two that stamp licence and source on every row) are not looked at when reading. Items are
 * expected as {@link PublicItem} gives them.
 */
public final class ItemTables {
  private static final List<String> FINDING_COLUMNS =
      List.of(
          "finding",
          "strategy",
          "outcome",
          "question",
          "direction",
          "finding-countries",
          "finding-cadres",
          "finding-settings",
          "pillar",
          "tier");

  private static final List<String> STAMP = List.of("data-licence", "data-source");

  private final Framework framework;
  private final Vocabulary vocabulary;
  private final List<String> stamp;

  private ItemTables(Framework framework, Vocabulary vocabulary, List<String> stamp) {
    this.framework = framework;
    this.vocabulary = vocabulary;
    this.stamp = stamp;
  }

  /**
   * Returns what writes tables of a matrix.
   *
   * @param framework gives the pillars and, in the wide form, the columns of strategies
   * @param vocabulary gives the tiers and, in the wide form, the columns of codes
   * @param licence licence of the data, stamped on every row
   * @param source what the data are called, stamped on every row
   */
  public static ItemTables of(
      Framework framework, Vocabulary vocabulary, String licence, String source) {
    return new ItemTables(
        framework, vocabulary, List.of(PublicItem.text(licence), PublicItem.text(source)));
  }

  /**
   * Writes a table of items.
   *
   * @param out where to write; neither flushed nor closed
   * @throws IOException if {@code out} throws it
   */
  public void write(TableForm form, List<Item> items, Appendable out) throws IOException {
    csv(header(form), rows(form, items), out);
  }

  /** Returns the names of the columns of a form. */
  public List<String> header(TableForm form) {
    List<String> header = new ArrayList<>(ItemColumns.NAMES);
    switch (form) {
      case LONG -> header.addAll(1, FINDING_COLUMNS);
      case CONDENSED -> header.addAll(ItemColumns.FINDING_LISTS);
      case WIDE -> {
        header.addAll(ItemColumns.FINDING_LISTS);
        flags().forEach((group, codes) -> codes.forEach(code -> header.add(group + ':' + code)));
      }
    }
    header.addAll(STAMP);
    return List.copyOf(header);
  }

  /** Returns the cells of a form, not guarded, in the order of the header. */
  public List<List<String>> rows(TableForm form, List<Item> items) {
    List<List<String>> rows = new ArrayList<>();
    for (Item item : items) {
      Map<String, String> cells = ItemColumns.cells(item);
      if (form == TableForm.LONG) {
        rows.addAll(longRows(item, cells));
      } else {
        List<String> row = new ArrayList<>();
        ItemColumns.NAMES.forEach(name -> row.add(cells.getOrDefault(name, "")));
        row.addAll(ItemColumns.findingLists(item));
        if (form == TableForm.WIDE) {
          flags().forEach((group, codes) -> addFlags(codes, ItemColumns.codes(group, item), row));
        }
        row.addAll(stamp);
        rows.add(row);
      }
    }
    return rows;
  }

  private List<List<String>> longRows(Item item, Map<String, String> cells) {
    List<List<String>> rows = new ArrayList<>();
    Rigor rigor = Rigor.of(vocabulary);
    List<Finding> findings = item.findings();
    for (int i = 0; i < Math.max(1, findings.size()); i++) {
      List<String> row = new ArrayList<>();
      ItemColumns.NAMES.forEach(name -> row.add(cells.getOrDefault(name, "")));
      row.addAll(
          1,
          findings.isEmpty()
              ? FINDING_COLUMNS.stream().map(name -> "").toList()
              : finding(item, i, rigor));
      row.addAll(stamp);
      rows.add(row);
    }
    return rows;
  }

  private List<String> finding(Item item, int index, Rigor rigor) {
    Finding finding = item.findings().get(index);
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(index + 1));
    cells.addAll(ItemColumns.finding(finding));
    cells.add(framework.strategy(finding.strategy()).map(s -> s.pillar()).orElse(""));
    cells.add(
        finding
            .question()
            .map(question -> Integer.toString(rigor.rate(item, question).value()))
            .orElse(""));
    return cells;
  }

  private Map<String, List<String>> flags() {
    Map<String, List<String>> flags = new LinkedHashMap<>();
    flags.put("strategy", framework.strategies().stream().map(s -> s.id()).toList());
    flags.put("outcome", vocabulary.ids("outcomes"));
    List<String> questions = new ArrayList<>();
    for (Question question : Question.values()) {
      questions.add(question.code());
    }
    flags.put("question", questions);
    flags.put("cadre", vocabulary.ids("cadres"));
    flags.put("setting", vocabulary.ids("settings"));
    flags.put("population", vocabulary.ids("populations"));
    flags.put("theme", vocabulary.ids("themes"));
    return flags;
  }

  private static void addFlags(List<String> codes, List<String> there, List<String> row) {
    codes.forEach(code -> row.add(there.contains(code) ? "1" : "0"));
  }

  /**
   * Writes any table as comma-separated values, each cell guarded.
   *
   * @param out where to write; neither flushed nor closed
   * @throws IOException if {@code out} throws it
   */
  public static void csv(List<String> header, List<List<String>> rows, Appendable out)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(header.stream().map(CellGuard::guard).toList());
      for (List<String> row : rows) {
        csv.writeRecord(row.stream().map(CellGuard::guard).toList());
        if (text.getBuffer().length() > 1 << 16) {
          csv.flush();
          out.append(text.getBuffer());
          text.getBuffer().setLength(0);
        }
      }
    }
    out.append(text.getBuffer());
  }

  /** Returns whether a header is one that this class writes. */
  public static boolean isHeader(List<String> header) {
    return header.contains("id")
        && header.contains("title")
        && header.containsAll(STAMP)
        && header.contains("coding-basis");
  }

  /**
   * Reads a table back, whatever its form.
   *
   * @param in the text; not closed
   * @return the items, in the order of their first rows
   * @throws IOException if {@code in} throws it, or it is no such table
   */
  public static List<Item> read(Reader in) throws IOException {
    Drafts drafts = new Drafts();
    try {
      List<String> header = List.of();
      for (CsvRecord record : CsvReader.builder().detectBomHeader(true).ofCsvRecord(in)) {
        if (header.isEmpty()) {
          header = record.getFields();
          if (!isHeader(header)) {
            throw new IOException("no table of items: " + header);
          }
        } else {
          drafts.add(cells(header, record.getFields()));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw new IOException(e.getMessage(), e);
    }
    return drafts.items();
  }

  private static Map<String, String> cells(List<String> header, List<String> fields) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
      cells.put(header.get(i), CellGuard.unguard(fields.get(i)));
    }
    return cells;
  }

  /** Gathers rows into items; for readers of tables that are no text. For one thread. */
  public static final class Drafts {
    private final List<ItemColumns.Draft> drafts = new ArrayList<>();
    private final Map<String, ItemColumns.Draft> newest = new HashMap<>();

    /** Starts with no items. */
    public Drafts() {}

    /**
     * Adds a row: it begins an item, or holds a further finding of the newest item with its id.
     *
     * @param cells values, not guarded, by the names of columns
     * @return whether it begins an item
     */
    public boolean add(Map<String, String> cells) {
      String id = cells.getOrDefault("id", "");
      String finding = cells.getOrDefault("finding", "");
      ItemColumns.Draft draft = finding.isEmpty() || finding.equals("1") ? null : newest.get(id);
      boolean begins = draft == null;
      if (draft == null) {
        draft = new ItemColumns.Draft(cells);
        drafts.add(draft);
        newest.put(id, draft);
      }
      draft.add(cells);
      return begins;
    }

    /** Returns the items so far, in the order of their first rows. */
    public List<Item> items() {
      return drafts.stream().map(ItemColumns.Draft::item).toList();
    }
  }
}
