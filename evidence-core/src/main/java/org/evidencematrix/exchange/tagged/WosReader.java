package org.evidencematrix.exchange.tagged;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.exchange.field.Clean;
import org.evidencematrix.exchange.field.Names;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Lines;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.record.Sink;
import org.evidencematrix.exchange.tagged.TaggedRecord.Tag;
import org.evidencematrix.reference.Contributor.Role;

/** Reads the tagged format of Web of Science: two letters, a blank, the value. */
public final class WosReader implements RecordReader {
  private static final String FORMAT = "wos";

  @Override
  public boolean recognises(Head head) {
    boolean type = false;
    for (String line : head.lines()) {
      String tag = tag(line);
      if (tag.equals("FN") && line.length() > 3) {
        return true;
      }
      type |= tag.equals("PT") && line.strip().length() <= 5;
      if (type && (tag.equals("AU") || tag.equals("TI"))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void read(Input input, Sink sink) throws IOException {
    Optional<TaggedRecord> open = Optional.empty();
    try (Lines lines = input.lines(sink)) {
      for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        Line line = next.get();
        String tag = tag(line.text());
        if (tag.isEmpty()) {
          if (open.isPresent() && !line.text().isBlank()) {
            open.get().goOn(line.text().strip());
          }
          continue;
        }
        boolean ends = tag.equals("ER") || tag.equals("EF") || tag.equals("PT");
        if (ends && open.isPresent()) {
          if (!tag.equals("ER")) {
            open.get().problems().at(line);
            open.get().problems().note("no-end", tag, line.text());
          }
          open.get().give(FORMAT, WosReader::map, sink);
          open = Optional.empty();
        }
        boolean aboutFile = tag.equals("FN") || tag.equals("VR");
        if (aboutFile || tag.equals("ER") || tag.equals("EF")) {
          continue;
        }
        if (open.isEmpty()) {
          open = Optional.of(new TaggedRecord(input.name(), line));
        }
        int from = line.text().indexOf(tag) + 2;
        open.get().add(tag, line.text().substring(from).strip(), line);
      }
    }
    if (open.isPresent()) {
      open.get().problems().note("no-end", "", "");
      open.get().give(FORMAT, WosReader::map, sink);
    }
  }

  private static String tag(String line) {
    int from = line.startsWith("\uFEFF") ? 1 : 0;
    if (line.length() < from + 2) {
      return "";
    }
    char first = line.charAt(from);
    char second = line.charAt(from + 1);
    boolean letters = first >= 'A' && first <= 'Z';
    boolean follow = (second >= 'A' && second <= 'Z') || (second >= '0' && second <= '9');
    boolean ended = line.length() == from + 2 || line.charAt(from + 2) == ' ';
    return letters && follow && ended ? line.substring(from, from + 2) : "";
  }

  private static void map(List<Tag> tags, PartialReference reference) {
    boolean full = tags.stream().anyMatch(t -> t.name().equals("AF"));
    boolean fullBook = tags.stream().anyMatch(t -> t.name().equals("BF"));
    String type = "";
    for (Tag tag : tags) {
      if (tag.name().equals("DT") || (tag.name().equals("PT") && type.isEmpty())) {
        String value = Clean.value(tag.value());
        int several = value.indexOf(';');
        type = several < 0 ? value : value.substring(0, several);
      }
    }
    reference.type(type);
    // The year before the month, which stands alone.
    for (Tag tag : tags) {
      if (tag.name().equals("PY")) {
        reference.problems().at(tag.line());
        reference.date(tag.value(), "PY");
      }
    }
    pages(tags, reference);
    for (Tag tag : tags) {
      reference.problems().at(tag.line());
      String value = Clean.value(tag.value());
      switch (tag.name()) {
        case "AF" -> names(tag, Role.AUTHOR, reference);
        case "AU" -> namesUnless(full, tag, Role.AUTHOR, reference);
        case "BF" -> names(tag, Role.EDITOR, reference);
        case "BE", "ED" -> namesUnless(fullBook, tag, Role.EDITOR, reference);
        case "CA" -> reference.contributor(Names.literal(Clean.plain(value), Role.AUTHOR));
        default -> map(tag.name(), value, reference);
      }
    }
  }

  private static void pages(List<Tag> tags, PartialReference reference) {
    String first = "";
    String last = "";
    for (Tag tag : tags) {
      first = tag.name().equals("BP") ? tag.value() : first;
      last = tag.name().equals("EP") ? tag.value() : last;
    }
    if (!first.isEmpty()) {
      reference.pages(first, last);
    }
  }

  private static void namesUnless(boolean full, Tag tag, Role role, PartialReference reference) {
    if (!full) {
      names(tag, role, reference);
    }
  }

  private static void names(Tag tag, Role role, PartialReference reference) {
    for (String line : tag.value().split("\n", -1)) {
      reference.contributor(line, role, tag.name());
    }
  }

  private static void map(String tag, String value, PartialReference reference) {
    switch (tag) {
      case "PT", "DT", "PY", "BP", "EP" -> {}
      case "TI" -> reference.title(value);
      case "SO" -> reference.container(value);
      case "JI", "J9" -> reference.containerShort(value);
      case "SE" -> reference.series(value);
      case "PD" -> reference.date(value, tag);
      case "VL" -> reference.volume(value);
      case "IS" -> reference.issue(value);
      case "AR" -> reference.articleNumber(value);
      case "DI" -> reference.doi(value, tag);
      case "SN", "EI", "BN" -> reference.standardNumbers(value, tag);
      case "AB" -> reference.abstractText(value);
      case "DE", "ID" -> reference.keywords(value);
      case "PM" -> reference.identifier("pmid", value);
      case "UT" -> {
        reference.database("Web of Science");
        reference.databaseId(value);
      }
      case "LA" -> reference.language(value);
      case "PU" -> reference.publisher(value);
      case "PI" -> reference.place(value);
      default -> reference.tag(tag, value);
    }
  }
}
