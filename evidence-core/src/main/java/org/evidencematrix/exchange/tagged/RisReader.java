package org.evidencematrix.exchange.tagged;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Lines;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.record.Sink;

/**
 * Reads RIS as EndNote, Zotero, Mendeley, RefWorks, Rayyan, Covidence, EPPI-Reviewer, EBSCO, Ovid,
 * Scopus, Web of Science, Embase, OpenAlex and Google Scholar write it.
 */
public final class RisReader implements RecordReader {
  private static final String FORMAT = "ris";
  private static final RisTags TAGS = new RisTags();

  @Override
  public boolean recognises(Head head) {
    for (String line : head.lines()) {
      if ("TY".equals(tag(line))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void read(Input input, Sink sink) throws IOException {
    Run run = new Run(input.name(), sink);
    try (Lines lines = input.lines(sink)) {
      for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        run.take(line.get());
      }
    }
    run.end();
  }

  /**
   * Returns the tag that a line begins with, or an empty text: a capital, a capital or digit,
   * blanks, a hyphen, then a blank or nothing.
   */
  private static String tag(String line) {
    int from = from(line);
    int hyphen = hyphen(line, from);
    return hyphen < 0 ? "" : line.substring(from, from + 2);
  }

  private static int from(String line) {
    int from = 0;
    while (from < line.length() && (line.charAt(from) == '\uFEFF' || line.charAt(from) == ' ')) {
      from++;
    }
    return from > 2 ? 0 : from;
  }

  private static int hyphen(String line, int from) {
    if (line.length() < from + 3 || !isCapital(line.charAt(from))) {
      return -1;
    }
    char second = line.charAt(from + 1);
    if (!isCapital(second) && (second < '0' || second > '9')) {
      return -1;
    }
    int hyphen = from + 2;
    while (hyphen < line.length() && isSpace(line.charAt(hyphen)) && hyphen < from + 8) {
      hyphen++;
    }
    boolean found =
        hyphen < line.length()
            && line.charAt(hyphen) == '-'
            && (hyphen + 1 == line.length() || isSpace(line.charAt(hyphen + 1)));
    boolean close = hyphen == from + 2;
    return found && (!close || RisTags.KNOWN.contains(line.substring(from, from + 2)))
        ? hyphen
        : -1;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0';
  }

  /** One file. */
  private static final class Run {
    private final String file;
    private final Sink sink;
    private Optional<TaggedRecord> open = Optional.empty();
    private boolean afterBlank = true;

    Run(String file, Sink sink) {
      this.file = file;
      this.sink = sink;
    }

    void take(Line line) {
      int from = from(line.text());
      int hyphen = hyphen(line.text(), from);
      if (hyphen < 0) {
        untagged(line);
        afterBlank = line.text().isBlank();
        return;
      }
      afterBlank = false;
      String tag = line.text().substring(from, from + 2);
      String value = hyphen + 2 <= line.text().length() ? line.text().substring(hyphen + 2) : "";
      switch (tag) {
        case "TY" -> begin(value, line);
        case "ER" -> finish(value, line);
        default -> record(line).add(tag, value, line);
      }
    }

    private void begin(String value, Line line) {
      if (open.isPresent()) {
        TaggedRecord before = open.get();
        boolean tagsBeforeType =
            !before.has("TY") && !before.has("TI") && !before.has("T1") && !before.has("AU");
        if (tagsBeforeType) {
          before.add("TY", value, line);
          return;
        }
        before.problems().at(line);
        before.problems().note("no-end", "TY", line.text());
        give();
      }
      TaggedRecord record = new TaggedRecord(file, line);
      record.add("TY", value, line);
      open = Optional.of(record);
    }

    private void finish(String value, Line line) {
      if (open.isPresent()) {
        if (!value.isBlank()) {
          open.get().problems().at(line);
          open.get().problems().note("text-behind-end", "ER", value.strip());
        }
        give();
      }
    }

    private TaggedRecord record(Line line) {
      if (open.isEmpty()) {
        TaggedRecord record = new TaggedRecord(file, line);
        open = Optional.of(record);
      }
      return open.get();
    }

    private void untagged(Line line) {
      String text = line.text().strip();
      if (text.isEmpty()) {
        return;
      }
      boolean between = open.isEmpty() || (afterBlank && isHeading(text));
      if (!between) {
        open.get().goOn(text);
      } else if (!isHeading(text)) {
        sink.problem(Problems.problem(file, line, Severity.NOTE, "text-between-records", "", text));
      }
    }

    /** Tells whether it is what Ovid and Cochrane put between records. */
    private static boolean isHeading(String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      return lower.startsWith("record #")
          || lower.startsWith("provider:")
          || lower.startsWith("database:")
          || lower.startsWith("content:")
          || (text.length() < 12 && text.chars().allMatch(c -> "0123456789.<>() ".indexOf(c) >= 0));
    }

    void end() {
      if (open.isPresent()) {
        open.get().problems().note("no-end", "", "");
        give();
      }
    }

    private void give() {
      TaggedRecord record = open.orElseThrow();
      open = Optional.empty();
      if (!record.has("TY")) {
        record.problems().note("no-type", "", "");
      }
      record.give(FORMAT, TAGS, sink);
    }
  }
}
