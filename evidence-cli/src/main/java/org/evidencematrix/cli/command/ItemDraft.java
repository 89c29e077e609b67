package org.evidencematrix.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.draft.TypedValue;
import org.evidencematrix.exchange.item.ItemTables;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.FieldType;
import org.evidencematrix.model.Format;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.model.SummaryText;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Reference;
import org.evidencematrix.vocabulary.Nearest;

/**
 * An item in the making: texts by field, lists with semicolons. The names are those of the data
 * format, with a full stop before a field inside a group: {@code coding.basis}.
 */
final class ItemDraft {
  private static final Set<String> NATIONAL = Set.of("subnational", "national", "multi-country");
  private static final Set<String> ACADEMIC =
      Set.of("journal-article", "book-chapter", "book", "thesis", "conference-paper");

  private final Matrix matrix;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<List<String>> findings = new ArrayList<>();

  ItemDraft(Matrix matrix) {
    this.matrix = matrix;
  }

  /** Takes over what a reference says; an abstract is somebody else's text and stays out. */
  void fill(Reference r) {
    put("title", r.title());
    put("title-translated", r.titleTranslated());
    List<String> authors = new ArrayList<>();
    for (Contributor contributor : r.contributors()) {
      if (contributor.role() == Contributor.Role.AUTHOR) {
        authors.add(name(contributor));
      }
    }
    put("authors", String.join(";", authors));
    r.date().year().ifPresent(year -> put("year", Integer.toString(year)));
    put("type", r.type());
    put("venue", r.container());
    put("volume", r.volume());
    put("issue", r.issue());
    String pages = r.firstPage().isEmpty() ? r.articleNumber() : r.firstPage();
    put("pages", r.lastPage().isEmpty() ? pages : pages + '-' + r.lastPage());
    put("publisher", r.publisher());
    r.dois().stream().findFirst().ifPresent(doi -> put("doi", doi));
    r.urls().stream().findFirst().ifPresent(url -> put("url", url));
    put("language", r.language().length() == 2 ? r.language() : "");
    List<String> identifiers = new ArrayList<>();
    r.identifiers().forEach((kind, id) -> identifiers.add(kind + ':' + id));
    r.isbns().stream().findFirst().ifPresent(isbn -> identifiers.add("isbn:" + isbn));
    r.issns().stream().findFirst().ifPresent(issn -> identifiers.add("issn:" + issn));
    put("identifiers", String.join(";", identifiers));
    if (ACADEMIC.contains(r.type())) {
      put("literature", "academic");
    }
  }

  /** Says that the facts were checked against the record of a registry. */
  void verified(Reference r) {
    r.dois().stream().findFirst().ifPresent(doi -> put("verified-at", "https://doi.org/" + doi));
  }

  private static String name(Contributor c) {
    if (c.isLiteral()) {
      return c.literal();
    }
    String family = c.particle().isEmpty() ? c.family() : c.particle() + ' ' + c.family();
    String given = c.suffix().isEmpty() ? c.given() : c.given() + ", " + c.suffix();
    return given.isEmpty() ? family : family + ", " + given;
  }

  private void put(String name, String value) {
    if (!value.isBlank()) {
      values.put(name, value.strip());
    }
  }

  /**
   * Sets a field as typed.
   *
   * @return what is wrong with it: name of a sentence of the command line and its values; empty
   *     when nothing is
   */
  List<String> set(String name, String typed) {
    if (name.equals("findings")) {
      return finding(typed);
    }
    Optional<Field> field = field(name);
    if (field.isEmpty()) {
      return List.of("add.unknown-field", name, Nearest.to(name, names()).orElse("title"));
    }
    if (typed.isBlank()) {
      values.remove(name);
      return List.of();
    }
    List<String> parts = field.get().list() ? parts(typed, field.get()) : List.of(typed.strip());
    List<String> kept = new ArrayList<>();
    for (String part : parts) {
      Optional<String> value = value(field.get(), part);
      if (value.isEmpty()) {
        return wrong(name, field.get(), part);
      }
      if (name.equals("summary") && !SummaryText.hasWords(part)) {
        return List.of("add.no-words", name, part);
      }
      kept.add(value.get());
    }
    values.put(name, String.join(";", kept));
    return List.of();
  }

  private static List<String> parts(String typed, Field field) {
    boolean commas = field.type() != FieldType.PERSON && field.type() != FieldType.TEXT;
    List<String> parts = new ArrayList<>();
    for (String part : typed.split(commas ? "[;,]" : ";", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private List<String> wrong(String name, Field field, String part) {
    if (field.type() == FieldType.COUNTRY) {
      return List.of("add.no-country", name, part);
    }
    List<String> codes = codes(field);
    String known =
        codes.isEmpty()
            ? field.example()
            : Nearest.to(part, codes).orElse(String.join(", ", codes));
    return List.of("add.wrong-value", name, part, known);
  }

  /** The value as it is written; empty when the list does not have it. */
  private Optional<String> value(Field field, String typed) {
    List<String> codes = codes(field);
    if (field.type() == FieldType.COUNTRY) {
      return PlaceCodes.of(typed);
    }
    if (codes.isEmpty()) {
      return TypedValue.of(field.type(), typed);
    }
    return codes.stream().filter(code -> code.equalsIgnoreCase(typed)).findFirst();
  }

  private List<String> codes(Field field) {
    if (field.type() == FieldType.STRATEGY) {
      return matrix.framework().strategies().stream().map(Strategy::id).toList();
    }
    return field.codeList().map(matrix.vocabulary()::ids).orElse(List.of());
  }

  /** {@code strategy/question/outcome/direction}, the last two as far as they are known. */
  private List<String> finding(String typed) {
    List<String> parts = new ArrayList<>(List.of(typed.split("/", -1)));
    while (parts.size() < 4) {
      parts.add("");
    }
    String[] names = {"strategy", "question", "outcome", "direction"};
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Field field = field("findings." + names[i]).orElseThrow();
      String part = parts.get(i).strip();
      if (part.isEmpty() && i > 1) {
        kept.add("");
        continue;
      }
      Optional<String> value = value(field, part);
      if (value.isEmpty()) {
        String known = Nearest.to(part, codes(field)).orElse(String.join(", ", codes(field)));
        return List.of("add.wrong-value", names[i], part, known);
      }
      kept.add(value.get());
    }
    findings.add(List.copyOf(kept));
    return List.of();
  }

  /** Returns a field of the format by its name here. */
  static Optional<Field> field(String name) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    for (Field field : Format.ITEM.fields()) {
      if (field.name().equals(first)) {
        if (dot < 0) {
          return field.type() == FieldType.GROUP ? Optional.empty() : Optional.of(field);
        }
        return field.fields().stream()
            .filter(f -> f.name().equals(name.substring(dot + 1)))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of("findings"));
    for (Field field : Format.ITEM.fields()) {
      if (field.type() != FieldType.GROUP) {
        names.add(field.name());
      } else if (!field.list()) {
        field.fields().forEach(f -> names.add(field.name() + '.' + f.name()));
      }
    }
    return names;
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }

  boolean has(String name) {
    return name.equals("findings") ? !findings.isEmpty() : values.containsKey(name);
  }

  /** Returns the fields that a complete item still needs, in the order of the format. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (String name :
        List.of(
            "title",
            "authors",
            "year",
            "type",
            "doi",
            "language",
            "summary",
            "field",
            "scope",
            "countries",
            "design",
            "coding.basis",
            "findings")) {
      boolean needed =
          switch (name) {
            case "doi" -> !has("url");
            case "countries" -> NATIONAL.contains(value("scope")) || !has("scope");
            default -> true;
          };
      if (needed && !has(name)) {
        missing.add(name);
      }
    }
    return missing;
  }

  /** Returns the item as far as it is known. */
  Item item() {
    Map<String, String> cells = new LinkedHashMap<>();
    StringBuilder identifiers = new StringBuilder(value("identifiers"));
    values.forEach(
        (name, value) -> {
          if (name.startsWith("identifiers.")) {
            identifiers
                .append(identifiers.isEmpty() ? "" : ";")
                .append(name.substring("identifiers.".length()))
                .append(':')
                .append(value);
          } else {
            cells.put(name.replace('.', '-'), value);
          }
        });
    cells.put("identifiers", identifiers.toString());
    ItemTables.Drafts drafts = new ItemTables.Drafts();
    if (findings.isEmpty()) {
      drafts.add(cells);
    }
    for (int i = 0; i < findings.size(); i++) {
      List<String> finding = findings.get(i);
      cells.put("finding", Integer.toString(i + 1));
      cells.put("strategy", finding.get(0));
      cells.put("question", finding.get(1));
      cells.put("outcome", finding.get(2));
      cells.put("direction", finding.get(3));
      drafts.add(cells);
    }
    return drafts.items().get(0);
  }
}
