package org.evidencematrix.exchange.bibtex;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.evidencematrix.exchange.bibtex.Entry.Part;
import org.evidencematrix.exchange.bibtex.Entry.Value;
import org.evidencematrix.exchange.field.Clean;
import org.evidencematrix.exchange.field.Dates;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.reference.Contributor.Role;
import org.evidencematrix.reference.PublicationDate;

/** What the fields of BibTeX and BibLaTeX mean. */
final class BibtexFields {
  private static final int MOST_MACRO_DEPTH = 8;

  /** Fields whose further values are added to the first. */
  private static final Set<String> SEVERAL = Set.of("author", "editor", "keywords", "url", "note");

  private final Entry entry;
  private final Map<String, Value> inherited;

  BibtexFields(Entry entry, Map<String, Value> inherited) {
    this.entry = entry;
    this.inherited = inherited;
  }

  /** Puts the fields into a reference. */
  void map(Map<String, Value> macros, PartialReference reference) {
    reference.type(entry.type());
    reference.databaseId(entry.key());
    Map<String, Value> all = new LinkedHashMap<>(entry.fields());
    inherited.forEach(all::putIfAbsent);
    Map<String, String> texts = new LinkedHashMap<>();
    all.forEach((name, value) -> texts.put(name, value.text(macros, MOST_MACRO_DEPTH)));
    titles(texts, reference);
    dates(texts, all, reference);
    texts.forEach(
        (name, tex) -> {
          Value value = all.get(name);
          if (value != null) {
            reference.problems().at(value.line());
            unknownMacros(name, value, macros, reference);
          }
          if (!tex.isBlank()) {
            map(name, tex, texts, reference);
          }
        });
    for (Map.Entry<String, Value> more : entry.repeated()) {
      String tex = more.getValue().text(macros, MOST_MACRO_DEPTH);
      reference.problems().at(more.getValue().line());
      if (SEVERAL.contains(more.getKey())) {
        map(more.getKey(), tex, texts, reference);
      } else if (!tex.equals(texts.get(more.getKey()))) {
        reference.problems().note("repeated-field", more.getKey(), tex);
        reference.tag(more.getKey(), tex);
      }
    }
  }

  private static void unknownMacros(
      String name, Value value, Map<String, Value> macros, PartialReference reference) {
    for (Part part : value.parts()) {
      if (part.macro() && !part.text().isEmpty() && !macros.containsKey(part.text())) {
        reference.problems().warning("unknown-macro", name, part.text());
      }
    }
  }

  private static void titles(Map<String, String> texts, PartialReference reference) {
    String title = withSubtitle(texts, "title", "subtitle");
    if (title.isEmpty() && texts.containsKey("maintitle")) {
      title = withSubtitle(texts, "maintitle", "mainsubtitle");
    }
    reference.title(title);
    for (String name : new String[] {"journal", "journaltitle", "booktitle", "maintitle"}) {
      String container = withSubtitle(texts, name, name.replace("title", "") + "subtitle");
      if (!container.equals(title)) {
        reference.container(container);
      }
    }
  }

  private static String withSubtitle(Map<String, String> texts, String name, String subtitle) {
    String main = Tex.text(texts.getOrDefault(name, ""));
    String more = Tex.text(texts.getOrDefault(subtitle, ""));
    return more.isBlank() || main.isBlank() ? main : main.strip() + ": " + more.strip();
  }

  private static void dates(
      Map<String, String> texts, Map<String, Value> all, PartialReference reference) {
    for (String name : new String[] {"date", "year"}) {
      Value value = all.get(name);
      if (value != null) {
        reference.problems().at(value.line());
        // A tilde marks an approximate date here, not a blank.
        String tex = texts.getOrDefault(name, "").replace("{", "").replace("}", "");
        reference.date(tex.replace("--", "\u2013"), name);
      }
    }
    String month = Tex.text(texts.getOrDefault("month", ""));
    if (month.isBlank() || reference.date().month().isPresent()) {
      return;
    }
    OptionalInt number = Dates.month(month);
    if (number.isEmpty()) {
      reference.date(Dates.of(month));
      return;
    }
    OptionalInt day = day(Clean.value(texts.getOrDefault("day", "")));
    reference.date(new PublicationDate(OptionalInt.empty(), number, day, OptionalInt.empty(), ""));
  }

  private static OptionalInt day(String text) {
    boolean digits =
        !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(Character::isDigit);
    int day = digits ? Integer.parseInt(text) : 0;
    return day >= 1 && day <= 31 ? OptionalInt.of(day) : OptionalInt.empty();
  }

  private static void map(
      String name, String tex, Map<String, String> texts, PartialReference reference) {
    switch (name) {
      case "title",
          "subtitle",
          "maintitle",
          "mainsubtitle",
          "journal",
          "journaltitle",
          "journalsubtitle",
          "booktitle",
          "booksubtitle",
          "date",
          "year",
          "month",
          "day",
          "crossref",
          "xdata",
          "eprinttype",
          "archiveprefix" -> {}
      case "author" -> BibtexNames.add(tex, Role.AUTHOR, name, reference);
      case "editor" -> BibtexNames.add(tex, Role.EDITOR, name, reference);
      case "translator" -> BibtexNames.add(tex, Role.TRANSLATOR, name, reference);
      case "shorttitle" -> reference.shortTitle(Tex.text(tex));
      case "shortjournal", "journal-iso", "journalabbr" -> reference.containerShort(Tex.text(tex));
      case "series" -> reference.series(Tex.text(tex));
      case "volume" -> reference.volume(Tex.text(tex));
      case "number" -> reference.issue(Tex.text(tex));
      case "issue" -> {
        if (texts.containsKey("number")) {
          reference.tag(name, tex);
        } else {
          reference.issue(Tex.text(tex));
        }
      }
      case "pages" -> reference.pages(Tex.text(tex), "");
      case "eid", "articleno", "article-number" -> reference.articleNumber(Tex.text(tex));
      case "publisher" -> reference.publisher(Tex.text(tex));
      case "institution", "school", "organization" -> institution(name, tex, texts, reference);
      case "address", "location" -> reference.place(Tex.text(tex));
      case "edition" -> reference.edition(Tex.text(tex));
      case "doi" -> reference.doi(Tex.address(tex), name);
      case "url" -> reference.url(Tex.address(tex), name);
      case "isbn", "issn", "eissn" -> reference.standardNumbers(Tex.text(tex), name);
      case "eprint" -> eprint(tex, texts, reference);
      case "pmid", "pmcid", "arxiv", "handle", "openalex", "pii" ->
          reference.identifier(name, Tex.address(tex));
      case "abstract" -> reference.abstractText(Tex.text(tex));
      case "keywords", "keyword" -> reference.keywords(Tex.text(tex));
      case "language", "langid" -> reference.language(Tex.text(tex));
      case "note", "annote", "annotation" -> note(name, tex, reference);
      case "title-translated" -> reference.translatedTitle(Tex.text(tex));
      case "database" -> reference.database(Tex.text(tex));
      case "file", "local-url", "bdsk-file-1" -> reference.problems().note("local-file", name, tex);
      default -> other(name, tex, reference);
    }
  }

  /** Fields that this product writes where there are several values of one. */
  private static void other(String name, String tex, PartialReference reference) {
    if (name.startsWith("identifier-")) {
      reference.identifier(name.substring("identifier-".length()), Tex.address(tex));
    } else if (name.startsWith("note-")) {
      reference.note(Tex.text(tex));
    } else if (name.startsWith("url-")) {
      reference.url(Tex.address(tex), name);
    } else if (name.startsWith("doi-")) {
      reference.doi(Tex.address(tex), name);
    } else {
      reference.tag(name, tex);
    }
  }

  private static void institution(
      String name, String tex, Map<String, String> texts, PartialReference reference) {
    if (texts.containsKey("publisher")) {
      reference.tag(name, tex);
    } else {
      reference.publisher(Tex.text(tex));
    }
  }

  private static void note(String name, String tex, PartialReference reference) {
    String text = Clean.value(Tex.text(tex));
    boolean doi = name.equals("note") && text.regionMatches(true, 0, "doi:", 0, 4);
    if (!doi || text.length() > 200 || !reference.doiIn(text)) {
      reference.note(text);
    }
  }

  private static void eprint(String tex, Map<String, String> texts, PartialReference reference) {
    String kind =
        texts
            .getOrDefault("eprinttype", texts.getOrDefault("archiveprefix", ""))
            .strip()
            .toLowerCase(Locale.ROOT);
    String value = Tex.address(tex);
    switch (kind) {
      case "pubmed" -> reference.identifier("pmid", value);
      case "pmc" -> reference.identifier("pmcid", value);
      case "hdl" -> reference.identifier("handle", value);
      case "arxiv" -> reference.identifier("arxiv", value);
      default -> {
        boolean address = value.startsWith("http");
        if (address) {
          reference.url(value, "eprint");
        } else {
          reference.tag("eprint", tex);
          for (String name : new String[] {"eprinttype", "archiveprefix"}) {
            if (texts.containsKey(name)) {
              reference.tag(name, texts.get(name));
            }
          }
        }
      }
    }
  }
}
