package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.evidencematrix.cli.command.DuplicateRecords.Source;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.duplicates.DuplicatePair;
import org.evidencematrix.duplicates.DuplicateSentences;
import org.evidencematrix.duplicates.Level;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Reference;
import org.evidencematrix.report.Csv;
import org.evidencematrix.report.Wrap;
import tools.jackson.core.JsonGenerator;

/** Duplicates in each format of the command. */
final class DuplicateReport {
  private static final int TITLE_LIMIT = 100;

  private final DuplicateRecords records;
  private final List<DuplicatePair> pairs;
  private final List<List<Integer>> groups;
  private final boolean items;
  private final CommonOptions common;

  /**
   * Makes a report.
   *
   * @param items whether all records are items of the matrix
   */
  DuplicateReport(
      DuplicateRecords records,
      List<DuplicatePair> pairs,
      List<List<Integer>> groups,
      boolean items,
      CommonOptions common) {
    this.records = records;
    this.pairs = pairs;
    this.groups = groups;
    this.items = items;
    this.common = common;
  }

  void text(int width, Writer out) throws IOException {
    DuplicateSentences words =
        DuplicateSentences.in(common.language(), value -> TerminalText.clean(value, TITLE_LIMIT));
    for (DuplicatePair pair : pairs) {
      out.write(common.say("duplicates." + level(pair)) + '\n');
      Wrap.write(line(pair.first()), "- ", "  ", width, out);
      Wrap.write(line(pair.second()), "- ", "  ", width, out);
      String why = common.say("duplicates.why") + ' ' + words.reasons(pair);
      Wrap.write(why, "  ", "  ", width, out);
      Wrap.write(advice(pair), "  ", "  ", width, out);
      out.write('\n');
    }
    long certain = pairs.stream().filter(p -> p.level() == Level.CERTAIN).count();
    String closing =
        common.say(
            pairs.isEmpty() ? "duplicates.none" : "duplicates.closing",
            "all",
            pairs.size(),
            "certain",
            certain,
            "possible",
            pairs.size() - certain,
            "n",
            records.candidates().size());
    Wrap.write(closing, "", "", width, out);
  }

  private static String level(DuplicatePair pair) {
    return pair.level().name().toLowerCase(Locale.ROOT);
  }

  private String line(int at) {
    Reference reference = records.reference(at);
    Source source = records.source(at);
    String place = source.file().isEmpty() ? "" : source.file() + ':' + source.line();
    String name = records.name(at);
    List<String> parts = new ArrayList<>();
    parts.add(name);
    if (!place.isEmpty() && !place.equals(name)) {
      parts.add('(' + place + ')');
    }
    parts.add(who(reference));
    parts.add(common.say("duplicates.title", "title", cut(reference.title())));
    return parts.stream()
        .filter(p -> !p.isEmpty())
        .map(p -> TerminalText.clean(p, 2 * TITLE_LIMIT))
        .reduce((a, b) -> a + ' ' + b)
        .orElse("");
  }

  private static String cut(String title) {
    return title.isBlank() ? "-" : TerminalText.clean(title, TITLE_LIMIT);
  }

  private String who(Reference reference) {
    OptionalInt year = reference.date().year();
    String first = reference.contributors().isEmpty() ? "" : name(reference.contributors().get(0));
    String others =
        reference.contributors().size() > 1 ? " " + common.say("duplicates.others") : "";
    return (first + others + (year.isPresent() ? " " + year.getAsInt() : "")).strip();
  }

  private static String name(Contributor contributor) {
    return contributor.isLiteral() ? contributor.literal() : contributor.family();
  }

  private String advice(DuplicatePair pair) {
    Source first = records.source(pair.first());
    Source second = records.source(pair.second());
    if (items) {
      return common.say("duplicates.advice.items", "first", first.id(), "second", second.id());
    }
    if (first.known() != second.known()) {
      int known = first.known() ? pair.first() : pair.second();
      return common.say(
          pair.level() == Level.CERTAIN
              ? "duplicates.advice.known"
              : "duplicates.advice.known.possible",
          "known",
          records.name(known));
    }
    return common.say("duplicates.advice.file");
  }

  void csv(Writer out) throws IOException {
    DuplicateSentences words = DuplicateSentences.in(common.language());
    Csv.line(
        List.of(
            "level",
            "first",
            "first-place",
            "first-title",
            "second",
            "second-place",
            "second-title",
            "reasons"),
        out);
    for (DuplicatePair pair : pairs) {
      Csv.line(
          List.of(
              level(pair),
              records.name(pair.first()),
              place(pair.first()),
              records.reference(pair.first()).title(),
              records.name(pair.second()),
              place(pair.second()),
              records.reference(pair.second()).title(),
              words.reasons(pair)),
          out);
    }
  }

  private String place(int at) {
    Source source = records.source(at);
    return source.file().isEmpty() ? "" : source.file() + ':' + source.line();
  }

  void json(Writer out) throws IOException {
    DuplicateSentences words = DuplicateSentences.in(common.language());
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("version", 1);
          json.writeNumberProperty("records", records.candidates().size());
          json.writeArrayPropertyStart("pairs");
          for (DuplicatePair pair : pairs) {
            json.writeStartObject();
            json.writeStringProperty("level", level(pair));
            json.writeNumberProperty("weight", pair.weight());
            record("first", pair.first(), json);
            record("second", pair.second(), json);
            json.writeArrayPropertyStart("reasons");
            words.list(pair).forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void record(String name, int at, JsonGenerator json) {
    Source source = records.source(at);
    Reference reference = records.reference(at);
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("id", JsonText.wellFormed(records.name(at)));
    if (!source.file().isEmpty()) {
      json.writeStringProperty("file", JsonText.wellFormed(source.file()));
      json.writeNumberProperty("line", source.line());
    }
    json.writeStringProperty("title", JsonText.wellFormed(reference.title()));
    if (reference.date().year().isPresent()) {
      json.writeNumberProperty("year", reference.date().year().getAsInt());
    }
    json.writeEndObject();
  }

  /** Every record that stands in a group, with the number of its group. */
  void clusters(Writer out) throws IOException {
    Csv.line(List.of("record_id", "cluster_id"), out);
    int number = 0;
    for (List<Integer> group : groups) {
      List<Integer> shown =
          group.stream().filter(at -> items || !records.source(at).known()).toList();
      if (shown.size() > 1) {
        number++;
        for (int at : shown) {
          Csv.line(List.of(records.name(at), Integer.toString(number)), out);
        }
      }
    }
  }

  /** Every new record with the known one that it is a duplicate of, the surest; or with nothing. */
  void matches(Writer out) throws IOException {
    Map<Integer, DuplicatePair> best = new HashMap<>();
    for (DuplicatePair pair : pairs) {
      if (records.source(pair.first()).known() != records.source(pair.second()).known()) {
        int recent = records.source(pair.first()).known() ? pair.second() : pair.first();
        best.merge(recent, pair, DuplicateReport::surer);
      }
    }
    Csv.line(List.of("record_id", "matched_id"), out);
    for (int at = 0; at < records.candidates().size(); at++) {
      if (!records.source(at).known()) {
        DuplicatePair pair = best.get(at);
        String match =
            pair == null ? "" : records.name(pair.first() == at ? pair.second() : pair.first());
        Csv.line(List.of(records.name(at), match), out);
      }
    }
  }

  private static DuplicatePair surer(DuplicatePair a, DuplicatePair b) {
    if (a.level() != b.level()) {
      return a.level() == Level.CERTAIN ? a : b;
    }
    return b.weight() > a.weight() ? b : a;
  }
}
