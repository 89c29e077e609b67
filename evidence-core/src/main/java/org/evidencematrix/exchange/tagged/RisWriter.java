package org.evidencematrix.exchange.tagged;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evidencematrix.exchange.field.Clean;
import org.evidencematrix.exchange.field.Names;
import org.evidencematrix.exchange.record.RecordWriter;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Origin.RawTag;
import org.evidencematrix.reference.PublicationDate;
import org.evidencematrix.reference.Reference;

/**
 * Writes RIS: UTF-8 without byte order mark, lines ended by CR LF, {@code TY} first and {@code ER}
 * last, no empty tags, one name a line, no line breaks in values.
 */
public final class RisWriter implements RecordWriter {
  private static final String FORMAT = "ris";

  private static final Set<String> TYPES =
      Set.copyOf(
          List.of(
              ("JOUR EJOUR JFULL ABST INPR MGZN NEWS BOOK EBOOK EDBOOK CHAP ECHAP CONF CPAPER THES"
                      + " RPRT GOVDOC UNPB MANSCPT ELEC WEB BLOG DATA PAT GEN STAND ENCYC DICT SER"
                      + " COMP VIDEO CASE BILL STAT HEAR DBASE AGGR PAMP PCOMM ICOMM GRANT LEGAL SLIDE"
                      + " SOUND ART MAP")
                  .split(" ")));

  @Override
  public void write(Iterable<Reference> references, OutputStream out) throws IOException {
    for (Reference reference : references) {
      RecordText record = new RecordText(new StringBuilder(2048));
      record.write(reference);
      out.write(record.text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String type(Reference reference) {
    if (TYPES.contains(reference.typeWord())) {
      return reference.typeWord();
    }
    return switch (reference.type()) {
      case "journal-article" -> "JOUR";
      case "report" -> "RPRT";
      case "working-paper" -> "UNPB";
      case "thesis" -> "THES";
      case "book" -> "BOOK";
      case "book-chapter" -> "CHAP";
      case "conference-paper" -> "CPAPER";
      case "guideline" -> "STAND";
      case "dataset" -> "DATA";
      case "web-page" -> "ELEC";
      default -> "GEN";
    };
  }

  /** One record. */
  private record RecordText(StringBuilder text) {

    void write(Reference reference) {
      String type = type(reference);
      add("TY", type);
      boolean translation =
          !reference.title().isEmpty() && reference.titleTranslated().equals(reference.title());
      add("TI", translation ? '[' + reference.title() + ']' : reference.title());
      add("TT", translation ? "" : reference.titleTranslated());
      add("ST", reference.shortTitle());
      for (Contributor contributor : reference.contributors()) {
        add(tag(contributor.role()), Names.inverted(contributor));
      }
      date(reference.date());
      boolean withSeries = RisTags.WITH_SERIES.contains(type);
      add(withSeries ? "JF" : "T2", reference.container());
      add("J2", reference.containerShort());
      add("T3", reference.series());
      numbers(reference);
      identifiers(reference);
      add("AB", reference.abstractText());
      reference.keywords().forEach(keyword -> add("KW", keyword));
      add("LA", reference.language());
      reference.notes().forEach(note -> add("N1", note));
      add("DB", reference.origin().database());
      add("AN", reference.origin().databaseId());
      if (reference.origin().format().equals(FORMAT)) {
        for (RawTag tag : reference.origin().tags()) {
          add(tag.tag(), tag.value());
        }
      }
      text.append("ER  - \r\n\r\n");
    }

    private void numbers(Reference reference) {
      add("VL", reference.volume());
      add("IS", reference.issue());
      add("SP", reference.firstPage());
      add("EP", reference.lastPage());
      add("C7", reference.articleNumber());
      add("ET", reference.edition());
      add("PB", reference.publisher());
      add("CY", reference.place());
      reference.isbns().forEach(isbn -> add("SN", isbn));
      reference.issns().forEach(issn -> add("SN", issn));
    }

    private void identifiers(Reference reference) {
      reference.dois().forEach(doi -> add("DO", doi));
      reference.urls().forEach(url -> add("UR", url));
      reference
          .identifiers()
          .forEach(
              (kind, value) -> {
                boolean medline = kind.equals("pmid") || kind.equals("pmcid");
                if (medline) {
                  add("C2", value);
                } else {
                  add("N1", kind + ": " + value);
                }
              });
    }

    private static String tag(Contributor.Role role) {
      return switch (role) {
        case AUTHOR -> "AU";
        case EDITOR -> "A2";
        case SERIES_EDITOR -> "A3";
        case TRANSLATOR -> "A4";
        case OTHER -> "A5";
      };
    }

    private void date(PublicationDate date) {
      date.year().ifPresent(year -> add("PY", Integer.toString(year)));
      if (!date.text().isEmpty()) {
        add("DA", date.text());
      } else if (date.endYear().isPresent() && date.year().isPresent()) {
        add("DA", date.year().getAsInt() + "/" + date.endYear().getAsInt());
      } else if (date.month().isPresent() && date.year().isEmpty()) {
        Month month = Month.of(date.month().getAsInt());
        String name = month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        add("DA", date.day().isPresent() ? name + ' ' + date.day().getAsInt() : name);
      } else if (date.month().isPresent()) {
        String day = date.day().isPresent() ? twoDigits(date.day().getAsInt()) : "";
        add(
            "DA",
            date.year().getAsInt() + "/" + twoDigits(date.month().getAsInt()) + '/' + day + '/');
      }
    }

    private static String twoDigits(int number) {
      return number < 10 ? "0" + number : Integer.toString(number);
    }

    private void add(String tag, String value) {
      String line = Clean.value(value);
      if (!line.isEmpty()) {
        text.append(tag).append("  - ").append(line).append("\r\n");
      }
    }
  }
}
