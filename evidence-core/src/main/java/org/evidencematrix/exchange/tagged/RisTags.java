package org.evidencematrix.exchange.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evidencematrix.exchange.field.Clean;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.exchange.tagged.TaggedRecord.Tag;
import org.evidencematrix.reference.Contributor.Role;

/**
 * What the tags of RIS mean. Programs differ; where a tag has several meanings, the type of the
 * source or the shape of the value decides.
 */
final class RisTags implements TaggedRecord.Mapping {
  /** Every tag that some program writes; only these may stand without a blank before the hyphen. */
  static final Set<String> KNOWN =
      Set.copyOf(
          List.of(
              ("TY ER TI T1 T2 T3 TT TA CT BT ST AU A1 A2 A3 A4 A5 A6 ED PY Y1 Y2 DA VL VO IS CP M1 M2 M3"
                      + " SP EP C1 C2 C3 C4 C5 C6 C7 C8 DO DI SN UR L1 L2 L3 L4 LK AB N1 N2 KW AN ID U1"
                      + " U2 U3 U4 U5 DB DP LA CY PP PB ET AD RN RP AV CA CN LB NV OP RI SE JF JO JA J1"
                      + " J2 J9 JI")
                  .split(" ")));

  /** Identifiers that stand in notes, where this product writes them. */
  static final Set<String> IDENTIFIER_NOTES = Set.of("handle", "openalex", "eid", "arxiv", "pii");

  /** Types whose second title is the series they belong to. */
  static final Set<String> WITH_SERIES =
      Set.of(
          "BOOK", "EBOOK", "EDBOOK", "THES", "RPRT", "GOVDOC", "MANSCPT", "UNPB", "DATA", "STAND");

  /** Date tags, the one that says most about the publication first. */
  private static final List<String> DATES = List.of("PY", "Y1", "DA");

  private static final List<String> FULL_NAMES = List.of("JF", "T2", "BT", "C3", "JO");
  private static final List<String> SHORT_NAMES = List.of("JA", "J2", "J1", "J9", "JI", "JO");

  @Override
  public void map(List<Tag> tags, PartialReference reference) {
    String type = "";
    for (Tag tag : tags) {
      if (tag.name().equals("TY")) {
        type = Clean.value(tag.value());
        reference.type(type);
        break;
      }
    }
    dates(tags, reference);
    titles(tags, type, reference);
    pages(tags, reference);
    boolean hasIssue = tags.stream().anyMatch(t -> t.name().equals("IS") && !t.value().isBlank());
    boolean oneKeywordTag = tags.stream().filter(t -> t.name().equals("KW")).count() == 1;
    for (Tag tag : tags) {
      reference.problems().at(tag.line());
      if (tag.name().equals("KW")) {
        keywords(tag, oneKeywordTag, reference);
      } else if (tag.name().equals("M1") && !hasIssue) {
        reference.issue(tag.value());
      } else if (!tag.value().isBlank()) {
        map(tag, reference);
      }
    }
  }

  private static void dates(List<Tag> tags, PartialReference reference) {
    for (String name : DATES) {
      for (Tag tag : tags) {
        if (tag.name().equals(name)) {
          reference.problems().at(tag.line());
          reference.date(tag.value(), name);
        }
      }
    }
  }

  private static void titles(List<Tag> tags, String type, PartialReference reference) {
    List<String> titles = values(tags, List.of("TI", "T1"));
    if (titles.isEmpty()) {
      titles = values(tags, List.of("CT"));
    }
    boolean book = type.equals("BOOK") || type.equals("EBOOK") || type.equals("EDBOOK");
    if (titles.isEmpty() && book) {
      titles = values(tags, List.of("BT"));
    }
    if (!titles.isEmpty()) {
      reference.title(String.join(": ", titles));
    }
    List<String> names = values(tags, WITH_SERIES.contains(type) ? List.of("JF") : FULL_NAMES);
    if (!names.isEmpty()) {
      reference.container(names.get(0));
    }
    if (WITH_SERIES.contains(type)) {
      PartialReference.first(values(tags, List.of("T2"))).ifPresent(reference::series);
    }
    PartialReference.first(values(tags, List.of("T3"))).ifPresent(reference::series);
    for (String name : values(tags, SHORT_NAMES)) {
      if (!name.equals(reference.text("container"))) {
        reference.containerShort(name);
      }
    }
    keepOtherTitles(tags, titles, reference);
  }

  /** Keeps names of containers and series that differ from those taken. */
  private static void keepOtherTitles(
      List<Tag> tags, List<String> titles, PartialReference reference) {
    for (Tag tag : tags) {
      boolean name =
          FULL_NAMES.contains(tag.name())
              || SHORT_NAMES.contains(tag.name())
              || tag.name().equals("T3")
              || tag.name().equals("CT");
      String value = Clean.plain(tag.value());
      if (name
          && !value.isEmpty()
          && !titles.contains(value)
          && !value.equals(reference.text("container"))
          && !value.equals(reference.text("container-short"))
          && !value.equals(reference.text("series"))) {
        reference.tag(tag.name(), tag.value().replace('\n', ' ').strip());
      }
    }
  }

  /** Returns the different values of tags, by the order of the names, then of the record. */
  private static List<String> values(List<Tag> tags, List<String> names) {
    List<String> values = new ArrayList<>();
    for (String name : names) {
      for (Tag tag : tags) {
        String value = tag.name().equals(name) ? Clean.plain(tag.value()) : "";
        if (!value.isEmpty() && !values.contains(value) && values.size() < 10) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private static void pages(List<Tag> tags, PartialReference reference) {
    String first = PartialReference.first(values(tags, List.of("SP"))).orElse("");
    String last = PartialReference.first(values(tags, List.of("EP"))).orElse("");
    if (!first.isEmpty() || !last.isEmpty()) {
      reference.pages(first, last);
    }
  }

  private static void keywords(Tag tag, boolean only, PartialReference reference) {
    for (String line : tag.value().split("\n", -1)) {
      boolean list = line.indexOf(';') >= 0 || (only && line.indexOf(',') != line.lastIndexOf(','));
      if (list) {
        reference.keywords(line);
      } else {
        reference.keyword(line);
      }
    }
  }

  private static void map(Tag tag, PartialReference reference) {
    String value = tag.value();
    switch (tag.name()) {
      case "TY",
          "ER",
          "TI",
          "T1",
          "CT",
          "BT",
          "T2",
          "T3",
          "JF",
          "JO",
          "JA",
          "J1",
          "J2",
          "J9",
          "JI",
          "C3",
          "PY",
          "Y1",
          "DA",
          "SP",
          "EP" -> {}
      case "ST" -> reference.shortTitle(value);
      case "TT" -> reference.translatedTitle(value);
      case "AU", "A1" -> names(value, Role.AUTHOR, tag.name(), reference);
      case "A2", "ED" -> names(value, Role.EDITOR, tag.name(), reference);
      case "A3" -> names(value, Role.SERIES_EDITOR, tag.name(), reference);
      case "A5" -> names(value, Role.OTHER, tag.name(), reference);
      case "A4" -> names(value, Role.TRANSLATOR, tag.name(), reference);
      case "VL", "VO" -> reference.volume(value);
      case "IS" -> reference.issue(value);
      case "C7" -> reference.articleNumber(value);
      case "DO", "DI" -> reference.doi(value, tag.name());
      case "SN" -> reference.standardNumbers(value, tag.name());
      case "UR", "L1", "L2", "L3", "L4", "LK" -> address(tag, reference);
      case "AB", "N2" -> reference.abstractText(value);
      case "AN" -> reference.databaseId(value);
      case "DB" -> reference.database(value);
      case "LA" -> reference.language(value);
      case "CY" -> reference.place(value);
      case "PB" -> reference.publisher(value);
      case "ET" -> reference.edition(value);
      case "N1" -> note(value, reference);
      default -> other(tag, reference);
    }
  }

  /** One name a tag; some programs go on with the next name on the next line. */
  private static void names(String value, Role role, String tag, PartialReference reference) {
    for (String line : value.split("\n", -1)) {
      reference.contributor(line, role, tag);
    }
  }

  private static void address(Tag tag, PartialReference reference) {
    // Rayyan glues the next tag to an address.
    int glued = tag.value().indexOf("U2  - ");
    String value = glued >= 0 ? tag.value().substring(0, glued) : tag.value();
    if (glued >= 0) {
      reference.tag("U2", tag.value().substring(glued + 6).strip());
    }
    String lower = value.strip().toLowerCase(Locale.ROOT);
    boolean number = tag.name().startsWith("L") && !lower.contains("/") && !lower.contains("\\");
    if (number) {
      reference.tag(tag.name(), value.strip());
    } else {
      reference.url(value, tag.name());
    }
  }

  private static void note(String value, PartialReference reference) {
    String note = Clean.value(value);
    int colon = note.indexOf(": ");
    String kind = colon > 0 ? note.substring(0, colon) : "";
    if (IDENTIFIER_NOTES.contains(kind)) {
      reference.identifier(kind, note.substring(colon + 2));
    } else {
      boolean doi = note.regionMatches(true, 0, "doi:", 0, 4) && note.length() < 200;
      if (!doi || !reference.doiIn(note)) {
        reference.note(value);
      }
    }
  }

  private static void other(Tag tag, PartialReference reference) {
    String value = Clean.value(tag.value());
    boolean digits = value.length() >= 4 && value.length() <= 8 && isDigits(value);
    if (tag.name().equals("C2") && digits) {
      reference.identifier("pmid", value);
    } else if (tag.name().equals("C2") && value.startsWith("PMC")) {
      reference.identifier("pmcid", value);
    } else if (!tag.name().equals("M3") || !reference.doiIn(value)) {
      reference.tag(tag.name(), tag.value().replace('\n', ' ').strip());
    }
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
