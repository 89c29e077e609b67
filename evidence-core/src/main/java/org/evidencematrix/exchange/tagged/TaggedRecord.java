package org.evidencematrix.exchange.tagged;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.exchange.record.Sink;

/** The tags of one record, in order. For one thread. */
final class TaggedRecord {
  /** Characters and tags of one record that are read; no honest one comes near. */
  private static final int MOST_CHARACTERS = 1 << 25;

  private static final int MOST_TAGS = 1 << 19;

  private final String file;
  private final Line first;
  private final Problems problems;
  private final List<Tag> tags = new ArrayList<>();
  private long characters;

  TaggedRecord(String file, Line first) {
    this.file = file;
    this.first = first;
    problems = new Problems(file);
    problems.at(first);
  }

  /** A tag with its value, which goes on over lines. */
  static final class Tag {
    private final String name;
    private final Line line;
    private final StringBuilder value;

    private Tag(String name, String value, Line line) {
      this.name = name;
      this.line = line;
      this.value = new StringBuilder(value);
    }

    String name() {
      return name;
    }

    Line line() {
      return line;
    }

    /** Returns the value; its lines are ended by LF. */
    String value() {
      return value.toString();
    }

    boolean hasLines() {
      return value.indexOf("\n") >= 0;
    }
  }

  /** Puts the tags of a format into a reference. */
  @FunctionalInterface
  interface Mapping {
    void map(List<Tag> tags, PartialReference reference);
  }

  void add(String tag, String value, Line line) {
    characters += value.length();
    if (isWithin()) {
      tags.add(new Tag(tag, value, line));
    }
  }

  /** Adds a line to the last value. */
  void goOn(String text) {
    characters += text.length() + 1;
    if (isWithin() && !tags.isEmpty()) {
      tags.get(tags.size() - 1).value.append('\n').append(text);
    }
  }

  private boolean isWithin() {
    return characters <= MOST_CHARACTERS && tags.size() < MOST_TAGS;
  }

  boolean has(String tag) {
    for (Tag one : tags) {
      if (one.name.equals(tag)) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return tags.isEmpty();
  }

  Problems problems() {
    return problems;
  }

  /** Gives what the tags say to the sink. */
  void give(String format, Mapping mapping, Sink sink) {
    PartialReference reference = new PartialReference(problems);
    if (!isWithin()) {
      problems.at(first);
      problems.error("long-record", "", "");
      sink.refused(first.number(), problems.take());
      return;
    }
    mapping.map(tags, reference);
    problems.at(first);
    if (reference.isEmpty()) {
      problems.error("empty-record", "", first.text());
      sink.refused(first.number(), problems.take());
    } else {
      if (reference.text("title").isEmpty()) {
        problems.warning("no-title", "", "");
      }
      sink.read(reference.reference(format, file, first.number()), problems.take());
    }
  }
}
