package org.evidencematrix.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.FieldType;

/**
 * The data dictionary: a row for each field of the format, as Markdown for people and as CSV for
 * data packages. The same fields and language always give the same bytes.
 */
public final class DataDictionary {
  private static final List<String> HEADINGS =
      List.of("field", "type", "list", "required", "codes", "question", "description", "example");

  private final List<Entry> entries;
  private final FieldTexts texts;

  private DataDictionary(List<Entry> entries, FieldTexts texts) {
    this.entries = List.copyOf(entries);
    this.texts = texts;
  }

  /**
   * A field of a document.
   *
   * @param document name of the document's table, such as {@code item}
   * @param path names from the document down to the field, joined by dots, such as {@code
   *     findings.strategy}
   * @param type what a value is
   * @param list whether it holds a list of such values
   * @param required whether a complete document, or the group around it, must have it
   * @param codeList name of the code list that values are taken from
   * @param question the question to the contributor
   * @param description what it holds
   * @param example a made-up value as it is written in YAML; empty for groups
   */
  public record Entry(
      String document,
      String path,
      FieldType type,
      boolean list,
      boolean required,
      Optional<String> codeList,
      String question,
      String description,
      String example) {}

  /**
   * Returns the dictionary of some documents.
   *
   * @param documents tables of fields, such as {@link org.evidencematrix.model.Format#ITEM}
   * @param language language of questions, descriptions and headings
   */
  public static DataDictionary of(List<Field> documents, Language language) {
    FieldTexts texts = FieldTexts.in(language);
    List<Entry> entries = new ArrayList<>();
    for (Field document : documents) {
      collect(document, document.name(), "", texts, entries);
    }
    return new DataDictionary(entries, texts);
  }

  private static void collect(
      Field group, String document, String before, FieldTexts texts, List<Entry> entries) {
    for (Field field : group.fields()) {
      String path = before + field.name();
      String key = document + '.' + path;
      boolean required =
          field.required() || (before.isEmpty() && JsonSchema.isNeeded(document, field.name()));
      entries.add(
          new Entry(
              document,
              path,
              field.type(),
              field.list(),
              required,
              field.codeList(),
              texts.question(key),
              texts.description(key),
              field.example()));
      collect(field, document, path + '.', texts, entries);
    }
  }

  /** Returns the fields, each group before the fields inside, in the order of the format. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * Writes a table for each document.
   *
   * @param out where to write; neither flushed nor closed
   * @throws IOException if {@code out} throws it
   */
  public void markdown(Appendable out) throws IOException {
    out.append("# ").append(texts.say("heading.title")).append('\n');
    String document = "";
    for (Entry entry : entries) {
      if (!entry.document().equals(document)) {
        document = entry.document();
        out.append("\n## ").append(texts.say("document." + document)).append("\n\n");
        out.append(texts.description(document)).append("\n\n");
        row(headings(), out);
        out.append("|").append(" --- |".repeat(HEADINGS.size())).append('\n');
      }
      List<String> cells = new ArrayList<>(cells(entry));
      cells.set(0, code(cells.get(0)));
      cells.set(4, code(cells.get(4)));
      cells.set(7, code(cells.get(7)));
      row(cells, out);
    }
  }

  private static void row(List<String> cells, Appendable out) throws IOException {
    out.append('|');
    for (String cell : cells) {
      out.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    out.append('\n');
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : '`' + text + '`';
  }

  /**
   * Writes one table (RFC 4180) whose first column names the document.
   *
   * @param out where to write; neither flushed nor closed
   * @throws IOException if {@code out} throws it
   */
  public void csv(Appendable out) throws IOException {
    line(texts.say("heading.document"), headings(), out);
    for (Entry entry : entries) {
      line(entry.document(), cells(entry), out);
    }
  }

  private static void line(String first, List<String> cells, Appendable out) throws IOException {
    out.append(first);
    for (String cell : cells) {
      out.append(',');
      boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
      out.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    out.append("\r\n");
  }

  private List<String> headings() {
    return HEADINGS.stream().map(heading -> texts.say("heading." + heading)).toList();
  }

  private List<String> cells(Entry entry) {
    return List.of(
        entry.path(),
        texts.type(entry.type()),
        yesOrNo(entry.list()),
        yesOrNo(entry.required()),
        entry.codeList().orElse(""),
        entry.question(),
        entry.description(),
        entry.example());
  }

  private String yesOrNo(boolean yes) {
    return texts.say(yes ? "answer.yes" : "answer.no");
  }

  /** Returns the name of a type in lower case with hyphens. */
  static String label(FieldType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
