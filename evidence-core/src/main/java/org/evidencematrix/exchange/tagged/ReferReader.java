package org.evidencematrix.exchange.tagged;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.exchange.field.Clean;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Lines;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.record.Sink;
import org.evidencematrix.exchange.tagged.TaggedRecord.Tag;
import org.evidencematrix.reference.Contributor.Role;

/**
 * Reads the format of refer, which EndNote, Google Scholar and CNKI write: {@code %A Doe, Jane}.
 */
public final class ReferReader implements RecordReader {
  private static final String FORMAT = "refer";

  @Override
  public boolean recognises(Head head) {
    int tags = 0;
    for (String line : head.lines()) {
      String tag = tag(line);
      if (tag.equals("%0")) {
        return true;
      }
      tags += tag.equals("%A") || tag.equals("%T") || tag.equals("%D") ? 1 : 0;
    }
    return tags >= 2;
  }

  @Override
  public void read(Input input, Sink sink) throws IOException {
    Optional<TaggedRecord> open = Optional.empty();
    boolean afterBlank = false;
    try (Lines lines = input.lines(sink)) {
      for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        Line line = next.get();
        String tag = tag(line.text());
        if (tag.isEmpty()) {
          if (open.isPresent() && !line.text().isBlank()) {
            open.get().goOn(line.text().strip());
          }
          afterBlank |= line.text().isBlank();
          continue;
        }
        boolean begins = tag.equals("%0") || afterBlank;
        if (begins && open.isPresent()) {
          open.get().give(FORMAT, ReferReader::map, sink);
          open = Optional.empty();
        }
        if (open.isEmpty()) {
          open = Optional.of(new TaggedRecord(input.name(), line));
        }
        int from = line.text().indexOf('%') + 2;
        open.get().add(tag, line.text().substring(from).strip(), line);
        afterBlank = false;
      }
    }
    if (open.isPresent()) {
      open.get().give(FORMAT, ReferReader::map, sink);
    }
  }

  private static String tag(String line) {
    int from = line.startsWith("\uFEFF") ? 1 : 0;
    boolean found =
        line.length() >= from + 2
            && line.charAt(from) == '%'
            && line.charAt(from + 1) > ' '
            && line.charAt(from + 1) < 0x7F
            && (line.length() == from + 2 || line.charAt(from + 2) <= ' ');
    return found ? line.substring(from, from + 2) : "";
  }

  private static void map(List<Tag> tags, PartialReference reference) {
    boolean journal = tags.stream().anyMatch(t -> t.name().equals("%J"));
    for (Tag tag : tags) {
      reference.problems().at(tag.line());
      map(tag, journal, reference);
    }
  }

  private static void map(Tag tag, boolean journal, PartialReference reference) {
    String value = tag.value();
    switch (tag.name()) {
      case "%0" -> reference.type(value);
      case "%A" -> names(tag, Role.AUTHOR, reference);
      case "%E" -> names(tag, Role.EDITOR, reference);
      case "%Y" -> names(tag, Role.SERIES_EDITOR, reference);
      case "%T" -> title(tag, reference);
      case "%!" -> reference.shortTitle(value);
      case "%J" -> container(tag, reference);
      case "%B" -> {
        if (journal) {
          reference.series(value);
        } else {
          container(tag, reference);
        }
      }
      case "%S" -> reference.series(value);
      case "%D", "%8" -> reference.date(value, tag.name());
      case "%V" -> reference.volume(value);
      case "%N" -> reference.issue(value);
      case "%P" -> reference.pages(value, "");
      case "%R" -> {
        if (!reference.doiIn(value)) {
          reference.tag(tag.name(), value);
        }
      }
      case "%U", "%>" -> reference.url(value, tag.name());
      case "%@" -> reference.standardNumbers(value, tag.name());
      case "%X" -> reference.abstractText(value);
      case "%K" -> keywords(value, reference);
      case "%G" -> reference.language(value);
      case "%I" -> reference.publisher(value);
      case "%C" -> reference.place(value);
      case "%7" -> reference.edition(value);
      case "%M" -> reference.databaseId(value);
      case "%~" -> reference.database(value);
      case "%Z" -> reference.note(value);
      default -> reference.tag(tag.name(), value);
    }
  }

  private static void names(Tag tag, Role role, PartialReference reference) {
    for (String line : tag.value().split("\n", -1)) {
      reference.contributor(line, role, tag.name());
    }
  }

  /** A tag that is there twice says the same in another language. */
  private static void title(Tag tag, PartialReference reference) {
    if (reference.text("title").isEmpty()) {
      reference.title(tag.value());
    } else if (!Clean.plain(tag.value()).equals(reference.text("title"))) {
      reference.translatedTitle(tag.value());
    }
  }

  private static void container(Tag tag, PartialReference reference) {
    boolean first = reference.text("container").isEmpty();
    reference.container(tag.value());
    if (!first && !Clean.plain(tag.value()).equals(reference.text("container"))) {
      reference.tag(tag.name(), tag.value());
    }
  }

  private static void keywords(String value, PartialReference reference) {
    for (String line : value.split("\n", -1)) {
      if (line.indexOf(';') >= 0 || line.indexOf(',') != line.lastIndexOf(',')) {
        reference.keywords(line);
      } else {
        reference.keyword(line);
      }
    }
  }
}
