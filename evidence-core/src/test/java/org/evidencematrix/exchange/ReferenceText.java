package org.evidencematrix.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.message.Language;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Origin;
import org.evidencematrix.reference.PublicationDate;
import org.evidencematrix.reference.Reference;

/** What reading a file gave, as text for comparing: a line a part, empty parts left out. */
final class ReferenceText {
  private final StringBuilder out = new StringBuilder();

  private ReferenceText() {}

  static String of(ReadReferences read) {
    ReferenceText text = new ReferenceText();
    ReadFile file = read.file();
    text.line("format", file.format().map(ReferenceFormat::code).orElse("none"));
    text.line("encoding", file.encoding());
    file.problems().forEach(text::problem);
    for (ReadRecord record : read.records()) {
      text.out.append('\n');
      text.line("record at line", Integer.toString(record.line()));
      record.problems().forEach(text::problem);
      record.reference().ifPresent(text::reference);
    }
    return text.out.toString();
  }

  private void problem(Diagnostic problem) {
    line(
        "! " + problem.severity().label() + " " + problem.location().start().line(),
        ReferenceReader.sentences(Language.EN).render(problem.message()));
  }

  private void reference(Reference r) {
    line("type", r.type() + " (" + r.typeWord() + ")");
    line("title", r.title());
    line("title in English", r.titleTranslated());
    line("short title", r.shortTitle());
    r.contributors().forEach(c -> line(c.role().toString().toLowerCase(Locale.ROOT), name(c)));
    line("date", date(r.date()));
    line("container", r.container());
    line("container, short", r.containerShort());
    line("series", r.series());
    line("volume", r.volume());
    line("issue", r.issue());
    line("first page", r.firstPage());
    line("last page", r.lastPage());
    line("article number", r.articleNumber());
    line("edition", r.edition());
    line("publisher", r.publisher());
    line("place", r.place());
    lines("doi", r.dois());
    for (Map.Entry<String, String> e : r.identifiers().entrySet()) {
      line(e.getKey(), e.getValue());
    }
    lines("isbn", r.isbns());
    lines("issn", r.issns());
    lines("url", r.urls());
    line("abstract", r.abstractText());
    lines("keyword", r.keywords());
    line("language", r.language());
    lines("note", r.notes());
    line("database", r.origin().database());
    line("id there", r.origin().databaseId());
    for (Origin.RawTag tag : r.origin().tags()) {
      line("tag " + tag.tag(), tag.value());
    }
  }

  private static String name(Contributor c) {
    return c.isLiteral()
        ? "= " + c.literal()
        : c.family()
            + " | "
            + c.given()
            + (c.particle().isEmpty() ? "" : " | particle " + c.particle())
            + (c.suffix().isEmpty() ? "" : " | suffix " + c.suffix());
  }

  private static String date(PublicationDate d) {
    StringBuilder out = new StringBuilder();
    d.year().ifPresent(y -> out.append("year ").append(y).append(' '));
    d.endYear().ifPresent(y -> out.append("to ").append(y).append(' '));
    d.month().ifPresent(m -> out.append("month ").append(m).append(' '));
    d.day().ifPresent(m -> out.append("day ").append(m).append(' '));
    return (out + (d.text().isEmpty() ? "" : "text " + d.text())).strip();
  }

  private void lines(String name, List<String> values) {
    values.forEach(value -> line(name, value));
  }

  private void line(String name, String value) {
    if (!value.isEmpty()) {
      out.append(name).append(": ").append(value.replace("\n", "\\n")).append('\n');
    }
  }
}
