package org.evidencematrix.reading;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.text.Span;

/** A value in a file with its place. Immutable. */
public sealed interface Node {

  /** Returns where the value stands, quotes and brackets included. */
  Span span();

  /** Returns what kind of value it is, in plain words for messages: text, list or group. */
  Shape shape();

  /** The three shapes of values. */
  enum Shape {
    /** A text, number or word. */
    TEXT,
    /** A list. */
    LIST,
    /** Fields with values of their own. */
    GROUP
  }

  /**
   * A text, number or word.
   *
   * @param text the value, escapes resolved; for a plain value exactly what was typed
   * @param style how it was written
   * @param span where it stands, quotes included
   */
  record Scalar(String text, Style style, Span span) implements Node {
    @Override
    public Shape shape() {
      return Shape.TEXT;
    }

    /**
     * Tells whether nothing was written: an empty value, or the plain words {@code null} and {@code
     * ~}.
     */
    public boolean isAbsent() {
      return style == Style.PLAIN && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }
  }

  /** How a scalar was written. */
  enum Style {
    /** Without quotes; in JSON: a number, true, false or null. */
    PLAIN,
    /** In single quotes. */
    SINGLE_QUOTED,
    /** In double quotes. */
    DOUBLE_QUOTED,
    /** A block that keeps its line ends. */
    LITERAL,
    /** A block whose lines are joined. */
    FOLDED
  }

  /**
   * A list.
   *
   * @param items the values in order
   * @param flow whether it is written in brackets
   * @param span where it stands
   */
  record Sequence(List<Node> items, boolean flow, Span span) implements Node {
    @Override
    public Shape shape() {
      return Shape.LIST;
    }
  }

  /**
   * Fields with values.
   *
   * @param entries the fields in order; no name occurs twice
   * @param flow whether it is written in braces
   * @param span where it stands
   */
  record Mapping(List<Entry> entries, boolean flow, Span span) implements Node {
    @Override
    public Shape shape() {
      return Shape.GROUP;
    }

    /** Returns the entry of a name. */
    public Optional<Entry> entry(String name) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(name)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A field with its value.
   *
   * @param key the field's name
   * @param value the value; an absent scalar for {@code key:} with nothing behind it
   */
  record Entry(Scalar key, Node value) {}
}
