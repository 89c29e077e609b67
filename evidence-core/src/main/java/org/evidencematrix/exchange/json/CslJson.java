package org.evidencematrix.exchange.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.exchange.field.Names;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.exchange.field.Types;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.record.RecordWriter;
import org.evidencematrix.exchange.record.Sink;
import org.evidencematrix.exchange.record.TextReader;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Contributor.Role;
import org.evidencematrix.reference.Origin.RawTag;
import org.evidencematrix.reference.Reference;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON of the Citation Style Language (CSL 1.0.2): a list of items, one item, or a group with
 * {@code items}; also the answers of DOI registries, which put lists where CSL has texts.
 *
 * <p>Types that CSL does not have are written as the nearest one with the code in {@code genre}.
 */
public final class CslJson implements RecordReader, RecordWriter {
  private static final String FORMAT = "csl-json";
  private static final String CODE = "evidence-matrix:";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("journal-article", "article-journal"),
          Map.entry("report", "report"),
          Map.entry("working-paper", "article"),
          Map.entry("thesis", "thesis"),
          Map.entry("book", "book"),
          Map.entry("book-chapter", "chapter"),
          Map.entry("conference-paper", "paper-conference"),
          Map.entry("guideline", "standard"),
          Map.entry("tool", "document"),
          Map.entry("dataset", "dataset"),
          Map.entry("web-page", "webpage"));

  private static final Map<String, Role> ROLES =
      Map.of(
          "author",
          Role.AUTHOR,
          "editor",
          Role.EDITOR,
          "collection-editor",
          Role.SERIES_EDITOR,
          "translator",
          Role.TRANSLATOR,
          "contributor",
          Role.OTHER);

  /** Names that are read into a reference; every other one is kept as a tag. */
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "type",
          "genre",
          "title",
          "title-short",
          "shortTitle",
          "short-title",
          "original-title",
          "author",
          "editor",
          "collection-editor",
          "translator",
          "contributor",
          "issued",
          "published",
          "published-print",
          "published-online",
          "container-title",
          "container-title-short",
          "journalAbbreviation",
          "short-container-title",
          "collection-title",
          "volume",
          "issue",
          "page",
          "page-first",
          "number",
          "article-number",
          "edition",
          "publisher",
          "publisher-place",
          "DOI",
          "PMID",
          "PMCID",
          "ISBN",
          "ISSN",
          "URL",
          "abstract",
          "keyword",
          "language",
          "note",
          "custom");

  @Override
  public boolean recognises(Head head) {
    char first = head.firstCharacter();
    if ((first != '[' && first != '{') || head.text().contains("\"CodeSets\"")) {
      return false;
    }
    if (head.text().contains("\"findings\"") && head.text().contains("\"strategy\"")) {
      // Items of a matrix: their names look like these, and mean something else.
      return false;
    }
    return head.text().contains("\"title\"")
        || head.text().contains("\"issued\"")
        || head.text().contains("\"DOI\"")
        || head.text().strip().equals("[]");
  }

  @Override
  public void read(Input input, Sink sink) throws IOException {
    Set<String> lists = input.head().text().contains("\"items\"") ? Set.of("items") : Set.of();
    try (Reader text = TextReader.of(input, sink)) {
      JsonRecords records = new JsonRecords(text, lists);
      Problems problems = new Problems(input.name());
      for (Optional<JsonRecords.Found> found = records.next();
          found.isPresent();
          found = records.next()) {
        read(input.name(), found.get(), problems, sink);
      }
    }
  }

  private static void read(String file, JsonRecords.Found found, Problems problems, Sink sink) {
    Optional<JsonGroup> group = JsonText.group(found, problems);
    if (group.isEmpty()) {
      sink.refused(found.line(), problems.take());
      return;
    }
    JsonGroup item = group.get();
    JsonGroup whole = item.group("message").filter(inner -> inner.has("title")).orElse(item);
    PartialReference out = new PartialReference(problems);
    about(whole, out);
    place(whole, out);
    identifiers(whole, out);
    note(whole.text("note"), out);
    for (String name : whole.names()) {
      if (!KNOWN.contains(name) && !whole.shown(name).isEmpty()) {
        out.tag(name, whole.shown(name));
      }
    }
    if (out.isEmpty()) {
      problems.error("empty-record", "", "");
      sink.refused(found.line(), problems.take());
    } else {
      sink.read(out.reference(FORMAT, file, found.line()), problems.take());
    }
  }

  private static void about(JsonGroup item, PartialReference out) {
    String genre = item.text("genre");
    if (genre.startsWith(CODE)) {
      out.typeCode(genre.substring(CODE.length()));
    } else if (!genre.isEmpty()) {
      out.tag("genre", genre);
    }
    String type = item.text("type");
    // Registries use words of their own, some of which are codes of the list.
    if (TYPES.containsKey(type) && Types.code(type).isEmpty()) {
      out.typeCode(type);
    }
    out.type(type);
    out.title(item.text("title"));
    out.originalTitle(item.text("original-title"));
    item.group("custom").ifPresent(custom -> out.translatedTitle(custom.text("title-translated")));
    for (String name : List.of("title-short", "shortTitle", "short-title")) {
      out.shortTitle(item.text(name));
    }
    for (String name : item.names()) {
      Role role = ROLES.get(name);
      if (role != null) {
        item.groups(name).forEach(person -> person(person, role, name, out));
      }
    }
    for (String name : List.of("issued", "published", "published-print", "published-online")) {
      if (out.date().year().isEmpty()) {
        item.group(name).ifPresent(date -> out.date(CslDates.read(date)));
        if (item.group(name).isEmpty()) {
          out.date(item.text(name), name);
        }
      }
    }
  }

  private static void person(JsonGroup person, Role role, String tag, PartialReference out) {
    String family = person.text("family").strip();
    String given = person.text("given").strip();
    String literal = person.text("literal").strip();
    if (literal.isEmpty() && family.isEmpty()) {
      literal = person.text("name").strip();
    }
    if (!literal.isEmpty()) {
      out.contributor(Names.literal(literal, role));
    } else if (!family.isEmpty() || !given.isEmpty()) {
      String particle =
          (person.text("dropping-particle") + ' ' + person.text("non-dropping-particle")).strip();
      String suffix = person.text("suffix").strip();
      if (particle.isEmpty()) {
        out.contributor(Names.person(family, given, suffix, role));
      } else {
        out.contributor(
            new Contributor(
                role,
                family.isEmpty() ? given : family,
                family.isEmpty() ? "" : given,
                particle,
                suffix,
                ""));
      }
    } else {
      out.problems().warning("unread-name", tag, person.names().toString());
    }
  }

  private static void place(JsonGroup item, PartialReference out) {
    out.container(item.text("container-title"));
    for (String name :
        List.of("container-title-short", "journalAbbreviation", "short-container-title")) {
      out.containerShort(item.text(name));
    }
    out.series(item.text("collection-title"));
    out.volume(item.text("volume"));
    out.issue(item.text("issue"));
    if (item.text("issue").isEmpty()) {
      out.issue(item.text("number"));
    } else if (!item.text("number").isEmpty()) {
      out.articleNumber(item.text("number"));
    }
    String page = item.text("page");
    out.pages(page.isEmpty() ? item.text("page-first") : page, "");
    out.articleNumber(item.text("article-number"));
    out.edition(item.text("edition"));
    out.publisher(item.text("publisher"));
    out.place(item.text("publisher-place"));
  }

  private static void identifiers(JsonGroup item, PartialReference out) {
    out.doi(item.text("DOI"), "DOI");
    out.identifier("pmid", item.text("PMID"));
    out.identifier("pmcid", item.text("PMCID"));
    item.texts("ISBN").forEach(isbn -> out.standardNumbers(isbn, "ISBN"));
    item.texts("ISSN").forEach(issn -> out.standardNumbers(issn, "ISSN"));
    item.texts("URL").forEach(url -> out.url(url, "URL"));
    item.group("custom")
        .ifPresent(
            custom -> {
              custom.texts("urls").forEach(url -> out.url(url, "URL"));
              custom.texts("dois").forEach(doi -> out.doi(doi, "DOI"));
              custom
                  .group("identifiers")
                  .ifPresent(
                      kinds ->
                          kinds.names().forEach(kind -> out.identifier(kind, kinds.text(kind))));
              custom.texts("keywords").forEach(out::keyword);
              custom.texts("notes").forEach(out::note);
            });
    out.abstractText(item.text("abstract"));
    if (item.group("custom").filter(custom -> custom.has("keywords")).isEmpty()) {
      item.texts("keyword").forEach(out::keywords);
    }
    out.language(item.text("language"));
    out.databaseId(item.text("id"));
  }

  /** Takes {@code PMID: 123} lines out of a note; the rest stays a note. */
  private static void note(String note, PartialReference out) {
    for (String line : note.split("\n", -1)) {
      int colon = line.indexOf(':');
      String name = colon > 0 ? line.substring(0, colon).strip().toLowerCase(Locale.ROOT) : "";
      String value = colon > 0 ? line.substring(colon + 1).strip() : "";
      switch (name) {
        case "pmid", "pmcid" -> out.identifier(name, value);
        case "doi" -> out.doi(value, "note");
        default -> out.note(line);
      }
    }
  }

  @Override
  public void write(Iterable<Reference> references, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonOut.indented(out)) {
      json.writeStartArray();
      int number = 0;
      for (Reference reference : references) {
        number++;
        JsonOut.value(item(reference, number), json);
      }
      json.writeEndArray();
    } catch (JacksonException e) {
      throw new IOException(e.getMessage(), e);
    }
    out.write("\n".getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> item(Reference from, int number) {
    Map<String, Object> out = new LinkedHashMap<>();
    String id = from.origin().databaseId();
    put("id", id.isEmpty() ? "item-" + number : id, out);
    boolean own = from.origin().format().equals(FORMAT);
    String word = own ? from.typeWord() : "";
    String type = word.isEmpty() ? TYPES.getOrDefault(from.type(), "document") : word;
    put("type", type, out);
    boolean exact = Types.code(type).equals(from.type()) || from.type().isEmpty();
    put("genre", exact ? "" : CODE + from.type(), out);
    put("title", from.title(), out);
    put("title-short", from.shortTitle(), out);
    ROLES.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(role -> put(role.getKey(), people(from, role.getValue()), out));
    put("issued", CslDates.write(from.date()), out);
    put("container-title", from.container(), out);
    put("container-title-short", from.containerShort(), out);
    put("collection-title", from.series(), out);
    put("volume", from.volume(), out);
    put("issue", from.issue(), out);
    String first = from.firstPage().isEmpty() ? from.articleNumber() : from.firstPage();
    put("page", from.lastPage().isEmpty() ? first : first + '-' + from.lastPage(), out);
    if (!from.firstPage().isEmpty()) {
      put("article-number", from.articleNumber(), out);
    }
    put("edition", from.edition(), out);
    put("publisher", from.publisher(), out);
    put("publisher-place", from.place(), out);
    put("DOI", from.dois().stream().findFirst().orElse(""), out);
    put("PMID", from.identifiers().getOrDefault("pmid", ""), out);
    put("PMCID", from.identifiers().getOrDefault("pmcid", ""), out);
    put("ISBN", String.join(" ", from.isbns()), out);
    put("ISSN", String.join(" ", from.issns()), out);
    put("URL", from.urls().stream().findFirst().orElse(""), out);
    put("abstract", from.abstractText(), out);
    put("keyword", String.join(", ", from.keywords()), out);
    put("language", from.language(), out);
    put("note", String.join("\n", from.notes()), out);
    put("custom", custom(from), out);
    if (own) {
      for (RawTag tag : from.origin().tags()) {
        out.putIfAbsent(tag.tag(), tag.value());
      }
    }
    return out;
  }

  /** What CSL has no field for. */
  private static Map<String, Object> custom(Reference from) {
    Map<String, Object> out = new LinkedHashMap<>();
    put("title-translated", from.titleTranslated(), out);
    put("dois", from.dois().stream().skip(1).toList(), out);
    put("urls", from.urls().stream().skip(1).toList(), out);
    Map<String, Object> others = new LinkedHashMap<>(from.identifiers());
    others.remove("pmid");
    others.remove("pmcid");
    put("identifiers", others, out);
    boolean apart = from.keywords().stream().anyMatch(k -> k.contains(",") || k.contains(";"));
    put("keywords", apart ? from.keywords() : List.of(), out);
    return out;
  }

  private static List<Map<String, Object>> people(Reference from, Role role) {
    List<Map<String, Object>> people = new ArrayList<>();
    for (Contributor person : from.contributors()) {
      if (person.role() == role) {
        Map<String, Object> out = new LinkedHashMap<>();
        put("family", person.family(), out);
        put("given", person.given(), out);
        put("non-dropping-particle", person.particle(), out);
        put("suffix", person.suffix(), out);
        put("literal", person.literal(), out);
        people.add(out);
      }
    }
    return people;
  }

  private static void put(String name, Object value, Map<String, Object> out) {
    boolean empty =
        value instanceof String text
            ? text.isEmpty()
            : value instanceof List<?> list ? list.isEmpty() : ((Map<?, ?>) value).isEmpty();
    if (!empty) {
      out.put(name, value);
    }
  }
}
