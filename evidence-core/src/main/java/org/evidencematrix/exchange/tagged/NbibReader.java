package org.evidencematrix.exchange.tagged;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.exchange.field.Clean;
import org.evidencematrix.exchange.field.Names;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.exchange.field.Types;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Lines;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.record.Sink;
import org.evidencematrix.exchange.tagged.TaggedRecord.Tag;
import org.evidencematrix.reference.Contributor.Role;

/** Reads the text format of PubMed (nbib, MEDLINE), which ERIC and others write, too. */
public final class NbibReader implements RecordReader {
  private static final String FORMAT = "nbib";

  /** What one source has to do with another: kept as notes. */
  private static final Map<String, String> RELATIONS =
      Map.ofEntries(
          Map.entry("EIN", "Erratum in: "),
          Map.entry("EFR", "Erratum for: "),
          Map.entry("CIN", "Comment in: "),
          Map.entry("CON", "Comment on: "),
          Map.entry("UIN", "Update in: "),
          Map.entry("UOF", "Update of: "),
          Map.entry("RIN", "Retraction in: "),
          Map.entry("ROF", "Retraction of: "),
          Map.entry("RPI", "Republished in: "),
          Map.entry("RPF", "Republished from: "),
          Map.entry("ECI", "Expression of concern in: "),
          Map.entry("ECF", "Expression of concern for: "),
          Map.entry("SPIN", "Summary in: "),
          Map.entry("ORI", "Original report in: "));

  @Override
  public boolean recognises(Head head) {
    int found = 0;
    for (String line : head.lines()) {
      String tag = tag(line);
      if (tag.equals("PMID") || tag.equals("OWN") || tag.equals("STAT")) {
        return true;
      }
      boolean usual = tag.equals("FAU") || tag.equals("TI") || tag.equals("JT") || tag.equals("DP");
      found += usual ? 1 : 0;
    }
    return found >= 3;
  }

  @Override
  public void read(Input input, Sink sink) throws IOException {
    Optional<TaggedRecord> open = Optional.empty();
    boolean afterBlank = true;
    try (Lines lines = input.lines(sink)) {
      for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        Line line = next.get();
        String tag = tag(line.text());
        if (tag.isEmpty()) {
          if (open.isPresent() && !line.text().isBlank()) {
            open.get().goOn(line.text().strip());
          }
          afterBlank = line.text().isBlank();
          continue;
        }
        if (open.isPresent() && begins(tag, afterBlank, open.get())) {
          open.get().give(FORMAT, NbibReader::map, sink);
          open = Optional.empty();
        }
        if (open.isEmpty()) {
          open = Optional.of(new TaggedRecord(input.name(), line));
        }
        int hyphen = line.text().indexOf('-');
        open.get().add(tag, line.text().substring(hyphen + 1).strip(), line);
        afterBlank = false;
      }
    }
    if (open.isPresent()) {
      open.get().give(FORMAT, NbibReader::map, sink);
    }
  }

  private static boolean begins(String tag, boolean afterBlank, TaggedRecord open) {
    boolean first = tag.equals("PMID") || (tag.equals("OWN") && !open.has("PMID"));
    return (first && open.has(tag)) || (afterBlank && (first || !open.isEmpty()));
  }

  /** Returns the tag that a line begins with, padded to four characters before a hyphen. */
  private static String tag(String line) {
    int from = line.startsWith("\uFEFF") ? 1 : 0;
    int end = from;
    while (end < line.length()
        && end < from + 4
        && Character.isLetterOrDigit(line.charAt(end))
        && !Character.isLowerCase(line.charAt(end))) {
      end++;
    }
    if (end == from || end - from < 2) {
      return "";
    }
    int hyphen = end;
    while (hyphen < line.length() && line.charAt(hyphen) == ' ' && hyphen < from + 5) {
      hyphen++;
    }
    boolean found =
        hyphen < line.length()
            && line.charAt(hyphen) == '-'
            && hyphen <= from + 5
            && (hyphen + 1 == line.length() || line.charAt(hyphen + 1) == ' ');
    return found ? line.substring(from, end) : "";
  }

  private static void map(List<Tag> tags, PartialReference reference) {
    type(tags, reference);
    boolean hasFull = false;
    boolean hasFullEditor = false;
    for (Tag tag : tags) {
      reference.problems().at(tag.line());
      String value = Clean.value(tag.value());
      switch (tag.name()) {
        case "FAU" -> {
          reference.contributor(value, Role.AUTHOR, "FAU");
          hasFull = true;
        }
        case "AU" -> {
          // The short form of the full name before it.
          if (!hasFull) {
            reference.contributor(value, Role.AUTHOR, "AU");
          }
          hasFull = false;
        }
        case "FED" -> {
          reference.contributor(value, Role.EDITOR, "FED");
          hasFullEditor = true;
        }
        case "ED" -> {
          if (!hasFullEditor) {
            reference.contributor(value, Role.EDITOR, "ED");
          }
          hasFullEditor = false;
        }
        case "CN" -> {
          if (!value.isEmpty()) {
            reference.contributor(Names.literal(Clean.plain(value), Role.AUTHOR));
          }
        }
        default -> map(tag.name(), value, reference);
      }
    }
    for (Tag tag : tags) {
      if (tag.name().equals("TT")) {
        reference.originalTitle(tag.value());
      }
    }
  }

  private static void type(List<Tag> tags, PartialReference reference) {
    List<String> words =
        tags.stream().filter(t -> t.name().equals("PT")).map(t -> Clean.value(t.value())).toList();
    boolean book = tags.stream().anyMatch(t -> t.name().equals("BTI"));
    boolean title = tags.stream().anyMatch(t -> t.name().equals("TI"));
    if (book) {
      reference.typeCode(title ? "book-chapter" : "book");
    }
    Optional<String> known = words.stream().filter(w -> !Types.code(w).isEmpty()).findFirst();
    String word = known.or(() -> PartialReference.first(words)).orElse("");
    reference.type(word);
    words.stream().filter(w -> !w.equals(word)).forEach(w -> reference.tag("PT", w));
  }

  private static void map(String tag, String value, PartialReference reference) {
    switch (tag) {
      case "PT", "TT" -> {}
      case "PMID" -> {
        reference.identifier("pmid", value);
        reference.database("PubMed");
        reference.databaseId(value);
      }
      case "PMC" -> reference.identifier("pmcid", value);
      case "TI" -> reference.title(value);
      case "BTI" -> {
        if (reference.text("title").isEmpty() && reference.text("type").equals("book")) {
          reference.title(value);
        } else {
          reference.container(value);
        }
      }
      case "CTI" -> reference.series(value);
      case "JT" -> reference.container(value);
      case "TA" -> reference.containerShort(value);
      case "DP" -> reference.date(value, tag);
      case "VI" -> reference.volume(value);
      case "IP" -> reference.issue(value);
      case "PG" -> reference.pages(value, "");
      case "LID", "AID" -> locator(tag, value, reference);
      case "IS", "ISBN" -> reference.standardNumbers(value, tag);
      case "AB" -> reference.abstractText(value);
      case "MH", "OT" -> reference.keyword(value);
      case "LA" -> reference.language(value);
      case "PB" -> reference.publisher(value);
      case "EN" -> reference.edition(value);
      case "UR", "URL" -> reference.url(value, tag);
      case "GN" -> reference.note(value);
      default -> {
        String relation = RELATIONS.get(tag);
        if (relation == null) {
          reference.tag(tag, value);
        } else {
          reference.note(relation + value);
        }
      }
    }
  }

  private static void locator(String tag, String value, PartialReference reference) {
    if (value.endsWith("[doi]")) {
      reference.doi(value, tag);
    } else if (value.endsWith("[pii]")) {
      reference.identifier("pii", value.substring(0, value.length() - 5));
    } else {
      reference.tag(tag, value);
    }
  }
}
