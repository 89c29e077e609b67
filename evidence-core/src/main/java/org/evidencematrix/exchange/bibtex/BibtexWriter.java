package org.evidencematrix.exchange.bibtex;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evidencematrix.exchange.field.Clean;
import org.evidencematrix.exchange.field.Names;
import org.evidencematrix.exchange.field.Words;
import org.evidencematrix.exchange.record.RecordWriter;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Contributor.Role;
import org.evidencematrix.reference.Origin.RawTag;
import org.evidencematrix.reference.PublicationDate;
import org.evidencematrix.reference.Reference;

/**
 * Writes BibTeX: UTF-8, titles in double braces so that their case stays, keys that are the same in
 * every run and different from each other.
 */
public final class BibtexWriter implements RecordWriter {
  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };

  private static final int LONGEST_KEY = 60;
  private static final Set<String> IDENTIFIER_FIELDS =
      Set.of("pmid", "pmcid", "arxiv", "handle", "openalex", "pii");

  @Override
  public void write(Iterable<Reference> references, OutputStream out) throws IOException {
    Set<String> used = new HashSet<>();
    boolean first = true;
    for (Reference reference : references) {
      EntryText record = new EntryText(new StringBuilder(2048));
      record.write(reference, key(reference, used));
      out.write(((first ? "" : "\n") + record.text).getBytes(StandardCharsets.UTF_8));
      first = false;
    }
  }

  private static String key(Reference reference, Set<String> used) {
    String wanted = reference.origin().databaseId();
    boolean kept =
        reference.origin().format().equals(BibtexReader.FORMAT)
            && !wanted.isEmpty()
            && wanted.chars().noneMatch(c -> c <= ' ' || ",{}=#%\"\\~'".indexOf(c) >= 0);
    String base = kept ? wanted : Words.name(reference, LONGEST_KEY);
    String key = base;
    for (int i = 2; !used.add(key); i++) {
      key = base + '-' + i;
    }
    return key;
  }

  private static String type(Reference reference) {
    boolean own = reference.origin().format().equals(BibtexReader.FORMAT);
    if (own && !reference.typeWord().isEmpty()) {
      return reference.typeWord();
    }
    return switch (reference.type()) {
      case "journal-article" -> "article";
      case "report" -> "techreport";
      case "working-paper" -> "unpublished";
      case "thesis" -> "phdthesis";
      case "book" -> "book";
      case "book-chapter" -> "incollection";
      case "conference-paper" -> "inproceedings";
      case "dataset" -> "dataset";
      case "web-page" -> "online";
      default -> "misc";
    };
  }

  /** One entry. */
  private record EntryText(StringBuilder text) {

    void write(Reference reference, String key) {
      String type = type(reference);
      text.append('@').append(type).append('{').append(key);
      names("author", Role.AUTHOR, reference);
      names("editor", Role.EDITOR, reference);
      names("translator", Role.TRANSLATOR, reference);
      boolean translation =
          !reference.title().isEmpty() && reference.titleTranslated().equals(reference.title());
      String title = translation ? '[' + reference.title() + ']' : reference.title();
      if (!title.isEmpty()) {
        field("title", '{' + encoded(title) + '}');
      }
      add("title-translated", translation ? "" : reference.titleTranslated());
      add("shorttitle", reference.shortTitle());
      boolean inBook = type.startsWith("in");
      add(inBook ? "booktitle" : "journal", reference.container());
      add("shortjournal", reference.containerShort());
      add("series", reference.series());
      date(reference.date());
      add("volume", reference.volume());
      add("number", reference.issue());
      pages(reference);
      add("eid", reference.articleNumber());
      add("edition", reference.edition());
      add(institution(reference.type()), reference.publisher());
      add("address", reference.place());
      identifiers(reference);
      add("abstract", reference.abstractText());
      add("keywords", String.join("; ", reference.keywords()));
      add("language", reference.language());
      several("note", reference.notes());
      add("database", reference.origin().database());
      if (reference.origin().format().equals(BibtexReader.FORMAT)) {
        for (RawTag tag : reference.origin().tags()) {
          if (isBalanced(tag.value())) {
            field(tag.tag(), tag.value());
          }
        }
      }
      text.append("\n}\n");
    }

    private static String institution(String type) {
      return switch (type) {
        case "thesis" -> "school";
        case "report", "working-paper" -> "institution";
        default -> "publisher";
      };
    }

    private void pages(Reference reference) {
      if (!reference.firstPage().isEmpty()) {
        String last = reference.lastPage();
        String range = last.isEmpty() ? "" : "--" + encoded(last);
        field("pages", encoded(reference.firstPage()) + range);
      }
    }

    private void identifiers(Reference reference) {
      several("doi", reference.dois());
      several("url", reference.urls());
      add("isbn", String.join(", ", reference.isbns()));
      add("issn", String.join(", ", reference.issns()));
      reference
          .identifiers()
          .forEach(
              (kind, value) ->
                  add(IDENTIFIER_FIELDS.contains(kind) ? kind : "identifier-" + kind, value));
    }

    private void date(PublicationDate date) {
      if (date.endYear().isPresent() && date.year().isPresent()) {
        add("date", date.year().getAsInt() + "/" + date.endYear().getAsInt());
      } else if (!date.text().isEmpty()) {
        field("date", date.text().replace("{", "").replace("}", ""));
      }
      date.year().ifPresent(year -> add("year", Integer.toString(year)));
      if (date.month().isPresent()) {
        text.append(",\n  month = ").append(MONTHS[date.month().getAsInt() - 1]);
        date.day().ifPresent(day -> add("day", Integer.toString(day)));
      }
    }

    private void names(String field, Role role, Reference reference) {
      List<String> names = new ArrayList<>();
      for (Contributor contributor : reference.contributors()) {
        if (contributor.role() == role) {
          names.add(name(contributor));
        }
      }
      if (!names.isEmpty()) {
        field(field, String.join(" and ", names));
      }
    }

    private static String name(Contributor name) {
      if (name.isLiteral()) {
        return '{' + encoded(name.literal()) + '}';
      }
      Contributor asRead = Names.person(name.family(), name.given(), name.suffix(), name.role());
      boolean whole = name.particle().isEmpty() && !asRead.family().equals(name.family());
      String family = encoded(name.family());
      StringBuilder out = new StringBuilder();
      if (!name.particle().isEmpty()) {
        out.append(encoded(name.particle())).append(' ');
      }
      out.append(whole ? '{' + family + '}' : family).append(',');
      if (!name.suffix().isEmpty()) {
        out.append(' ').append(encoded(name.suffix())).append(',');
      }
      return name.given().isEmpty()
          ? out.toString()
          : out.append(' ').append(encoded(name.given())).toString();
    }

    private void several(String name, List<String> values) {
      for (int i = 0; i < values.size(); i++) {
        add(i == 0 ? name : name + '-' + (i + 1), values.get(i));
      }
    }

    private void add(String name, String value) {
      if (!value.isEmpty()) {
        field(
            name,
            name.startsWith("url") || name.startsWith("doi") ? address(value) : encoded(value));
      }
    }

    private void field(String name, String tex) {
      text.append(",\n  ").append(name).append(" = {").append(tex).append('}');
    }

    private static String encoded(String value) {
      return Tex.of(Clean.value(value));
    }

    private static String address(String value) {
      return value.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }

    private static boolean isBalanced(String tex) {
      int depth = 0;
      for (int i = 0; i < tex.length() && depth >= 0; i++) {
        depth += tex.charAt(i) == '{' ? 1 : tex.charAt(i) == '}' ? -1 : 0;
      }
      return depth == 0;
    }
  }
}
