package org.evidencematrix.exchange.xml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.exchange.field.Types;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.record.RecordWriter;
import org.evidencematrix.exchange.record.Sink;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Contributor.Role;
import org.evidencematrix.reference.Origin.RawTag;
import org.evidencematrix.reference.Reference;

/**
 * The XML of EndNote, which Zotero, Mendeley and others write, too: {@code xml/records/record},
 * values plain or in {@code style} elements, several values in one with a carriage return between.
 */
public final class EndNoteXml implements RecordReader, RecordWriter {
  private static final String FORMAT = "endnote-xml";

  private static final String WORK = "work-type";

  /** Elements without a place in a reference, kept as tags. */
  private static final List<String> KEPT =
      List.of(
          WORK, "section", "custom1", "custom2", "custom3", "custom4", "custom5", "custom6",
          "custom7", "label", "caption");

  private static final Map<String, Role> ROLES =
      Map.of(
          "authors",
          Role.AUTHOR,
          "secondary-authors",
          Role.EDITOR,
          "tertiary-authors",
          Role.SERIES_EDITOR,
          "translated-authors",
          Role.TRANSLATOR,
          "subsidiary-authors",
          Role.TRANSLATOR);

  /** EndNote's names and numbers of types, as its exports have them. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("journal-article", "17 Journal Article"),
          Map.entry("report", "27 Report"),
          Map.entry("working-paper", "34 Unpublished Work"),
          Map.entry("thesis", "32 Thesis"),
          Map.entry("book", "6 Book"),
          Map.entry("book-chapter", "5 Book Section"),
          Map.entry("conference-paper", "47 Conference Paper"),
          Map.entry("guideline", "58 Standard"),
          Map.entry("dataset", "59 Dataset"),
          Map.entry("web-page", "16 Web Page"));

  @Override
  public boolean recognises(Head head) {
    return head.firstCharacter() == '<'
        && (head.text().contains("<records>") || head.text().contains("<record>"))
        && (head.text().contains("<ref-type") || head.text().contains("<xml>"));
  }

  @Override
  public void read(Input input, Sink sink) throws IOException {
    XmlReading.read(FORMAT, input, Set.of("record"), sink, EndNoteXml::record);
  }

  private static void record(Element from, PartialReference out) {
    Optional<Element> type = from.first("ref-type");
    out.type(
        type.map(t -> t.attribute("name")).filter(n -> !n.isEmpty()).orElse(from.text("ref-type")));
    String workType = from.text(WORK).strip();
    if (workType.startsWith(OWN_TYPE)) {
      out.typeCode(workType.substring(OWN_TYPE.length()));
    } else if (!workType.isEmpty()) {
      out.tag(WORK, workType);
    }
    people(from, out);
    titles(from, out);
    dates(from, out);
    out.volume(from.text("volume"));
    out.issue(from.text("number"));
    out.pages(from.text("pages"), "");
    out.edition(from.text("edition"));
    out.publisher(from.text("publisher"));
    out.place(from.text("pub-location"));
    values(from, "isbn").forEach(value -> out.standardNumbers(value, "isbn"));
    values(from, "electronic-resource-num").forEach(v -> out.doi(v, "electronic-resource-num"));
    for (String kind : List.of("web-urls", "related-urls", "text-urls", "pdf-urls")) {
      from.texts("urls/" + kind + "/url").forEach(url -> out.url(url, kind));
    }
    from.texts("urls/url").forEach(url -> out.url(url, "urls"));
    from.texts("keywords/keyword").forEach(out::keyword);
    out.abstractText(from.text("abstract"));
    out.language(from.text("language"));
    values(from, "notes").forEach(out::note);
    values(from, "research-notes").forEach(out::note);
    out.database(from.text("remote-database-name"));
    String accession = from.text("accession-num").strip();
    out.databaseId(accession);
    for (String custom : KEPT) {
      if (custom.equals(WORK)) {
        continue;
      }
      custom(custom, from.text(custom), out);
    }
  }

  /** Mark of a type for which EndNote has no word. */
  private static final String OWN_TYPE = "evidence-matrix:";

  private static void custom(String name, String value, PartialReference out) {
    if (value.isBlank()) {
      return;
    }
    int colon = value.indexOf(':');
    String kind = colon > 0 ? value.substring(0, colon).strip() : "";
    if (name.equals("custom7") && !kind.isEmpty()) {
      // Where this library puts identifiers for which EndNote has no field.
      for (String line : value.split("[\r\n]+", -1)) {
        int at = line.indexOf(':');
        if (at > 0) {
          out.identifier(line.substring(0, at).strip(), line.substring(at + 1));
        }
      }
    } else if (name.equals("custom2") && value.strip().startsWith("PMC")) {
      out.identifier("pmcid", value);
    } else {
      out.tag(name, value);
    }
  }

  private static void people(Element from, PartialReference out) {
    for (Element kind :
        from.all("contributors").stream().flatMap(c -> c.children().stream()).toList()) {
      Role role = ROLES.getOrDefault(kind.name(), Role.OTHER);
      for (Element author : kind.children()) {
        for (String name : author.text().split("[\r\n]+", -1)) {
          out.contributor(name, role, kind.name());
        }
      }
    }
  }

  private static void titles(Element from, PartialReference out) {
    out.title(from.text("titles/title"));
    out.translatedTitle(from.text("titles/translated-title"));
    out.shortTitle(from.text("titles/short-title"));
    out.container(from.text("titles/secondary-title"));
    out.container(from.text("periodical/full-title"));
    out.containerShort(from.text("periodical/abbr-1"));
    out.containerShort(from.text("alt-periodical/abbr-1"));
    out.containerShort(from.text("titles/alt-title"));
    out.series(from.text("titles/tertiary-title"));
  }

  private static void dates(Element from, PartialReference out) {
    out.date(from.text("dates/year"), "year");
    for (String date : from.texts("dates/pub-dates/date")) {
      out.date(date, "pub-dates");
    }
  }

  /** Returns the values of an element, which carriage returns may separate. */
  private static List<String> values(Element from, String name) {
    return from.texts(name).stream().flatMap(text -> text.lines()).toList();
  }

  @Override
  public void write(Iterable<Reference> references, OutputStream out) throws IOException {
    Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml>\n<records>\n");
    int number = 0;
    for (Reference reference : references) {
      number++;
      new Writing(xml).record(reference, number);
    }
    xml.write("</records>\n</xml>\n");
    xml.flush();
  }

  /** Writes one record; elements in the order in which EndNote has them. */
  private static final class Writing {
    private final Writer xml;

    Writing(Writer xml) {
      this.xml = xml;
    }

    void record(Reference from, int number) throws IOException {
      xml.write("<record>\n");
      element("rec-number", Integer.toString(number));
      String type = TYPES.getOrDefault(from.type(), "13 Generic");
      int blank = type.indexOf(' ');
      boolean own = from.origin().format().equals(FORMAT);
      String word = own && !from.typeWord().isEmpty() ? from.typeWord() : type.substring(blank + 1);
      StringBuilder name = new StringBuilder();
      word.codePoints().filter(Element::isAllowed).forEach(c -> escape(c, name));
      xml.write("<ref-type name=\"" + name + "\">" + type.substring(0, blank) + "</ref-type>\n");
      people(from);
      titles(from);
      String first = from.firstPage().isEmpty() ? from.articleNumber() : from.firstPage();
      element("pages", from.lastPage().isEmpty() ? first : first + '-' + from.lastPage());
      element("volume", from.volume());
      element("number", from.issue());
      element("edition", from.edition());
      group("keywords", "keyword", from.keywords());
      dates(from);
      element("pub-location", from.place());
      element("publisher", from.publisher());
      element("isbn", String.join("\r", both(from.isbns(), from.issns())));
      element("accession-num", from.origin().databaseId());
      element("electronic-resource-num", String.join("\r", from.dois()));
      element("abstract", from.abstractText());
      element("notes", String.join("\r", from.notes()));
      boolean known = Types.code(word).equals(from.type()) || from.type().isEmpty();
      element(WORK, known ? "" : OWN_TYPE + from.type());
      if (own) {
        for (RawTag tag : from.origin().tags()) {
          element(KEPT.contains(tag.tag()) ? tag.tag() : "", tag.value());
        }
      }
      if (!from.urls().isEmpty()) {
        xml.write("<urls>\n");
        group("web-urls", "url", from.urls());
        xml.write("</urls>\n");
      }
      StringBuilder others = new StringBuilder();
      from.identifiers()
          .forEach((kind, id) -> others.append(kind).append(": ").append(id).append('\r'));
      element("custom7", others.toString().strip());
      element("remote-database-name", from.origin().database());
      element("language", from.language());
      xml.write("</record>\n");
    }

    private static List<String> both(List<String> one, List<String> other) {
      List<String> all = new ArrayList<>(one);
      all.addAll(other);
      return all;
    }

    private void people(Reference from) throws IOException {
      if (from.contributors().isEmpty()) {
        return;
      }
      xml.write("<contributors>\n");
      for (String kind :
          List.of(
              "authors",
              "secondary-authors",
              "tertiary-authors",
              "translated-authors",
              "other-authors")) {
        Role role = ROLES.getOrDefault(kind, Role.OTHER);
        group(
            kind,
            "author",
            from.contributors().stream().filter(c -> c.role() == role).map(Writing::name).toList());
      }
      xml.write("</contributors>\n");
    }

    private static String name(Contributor person) {
      if (person.isLiteral()) {
        // EndNote knows organisations by the closing comma.
        return person.literal().indexOf(',') < 0 ? person.literal() + ',' : person.literal();
      }
      String family =
          person.particle().isEmpty() ? person.family() : person.particle() + ' ' + person.family();
      String given = person.given().isEmpty() ? "" : ", " + person.given();
      return family + given + (person.suffix().isEmpty() ? "" : ", " + person.suffix());
    }

    private void titles(Reference from) throws IOException {
      xml.write("<titles>\n");
      element("title", from.title());
      element("secondary-title", from.container());
      element("tertiary-title", from.series());
      element("alt-title", from.containerShort());
      element("short-title", from.shortTitle());
      element("translated-title", from.titleTranslated());
      xml.write("</titles>\n");
    }

    private void dates(Reference from) throws IOException {
      if (from.date().year().isEmpty() && from.date().text().isEmpty()) {
        return;
      }
      xml.write("<dates>\n");
      int year = from.date().year().orElse(0);
      String end = from.date().endYear().isPresent() ? "-" + from.date().endYear().getAsInt() : "";
      element("year", year > 0 ? year + end : "");
      StringBuilder date = new StringBuilder();
      if (from.date().month().isPresent() && year > 0) {
        date.append(year).append('-').append(two(from.date().month().getAsInt()));
        from.date().day().ifPresent(day -> date.append('-').append(two(day)));
      } else {
        date.append(from.date().text());
      }
      if (date.length() > 0) {
        xml.write("<pub-dates>\n");
        element("date", date.toString());
        xml.write("</pub-dates>\n");
      }
      xml.write("</dates>\n");
    }

    private static String two(int number) {
      return number < 10 ? "0" + number : Integer.toString(number);
    }

    private void group(String name, String each, List<String> values) throws IOException {
      if (values.isEmpty()) {
        return;
      }
      xml.write('<' + name + ">\n");
      for (String value : values) {
        element(each, value);
      }
      xml.write("</" + name + ">\n");
    }

    private void element(String name, String value) throws IOException {
      if (value.isEmpty() || name.isEmpty()) {
        return;
      }
      xml.write('<' + name + '>');
      StringBuilder out = new StringBuilder(value.length() + 16);
      value.codePoints().filter(Element::isAllowed).forEach(c -> escape(c, out));
      xml.write(out.toString());
      xml.write("</" + name + ">\n");
    }

    private static void escape(int c, StringBuilder out) {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append("&#xD;");
        default -> out.appendCodePoint(c);
      }
    }
  }
}
