package org.evidencematrix.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evidencematrix.reading.Fault.Kind;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one group while it is read. Names that differ only in how an accented letter is
 * composed count as the same name.
 */
final class Fields {
  /** Up to here, comparing with each name is faster than a table. */
  private static final int FEW = 12;

  private final List<Node.Entry> entries = new ArrayList<>();
  private final List<Node.Scalar> names = new ArrayList<>();
  private @Nullable Map<String, Node.Scalar> table;

  /** Returns the entries so far. */
  List<Node.Entry> entries() {
    return entries;
  }

  /**
   * Adds a name.
   *
   * @return the fault of a name given before; null if the name is new
   */
  @Nullable Fault name(Node.Scalar key, SourceFile source) {
    Node.Scalar first = put(key);
    if (first == null) {
      return null;
    }
    Span firstSpan = first.span();
    return Fault.of(
        Kind.SYNTAX_ERROR,
        "duplicate-field",
        key.span(),
        Map.of(
            "field", key.text(),
            "first-line", Integer.toString(source.position(firstSpan.start()).line())));
  }

  private Node.@Nullable Scalar put(Node.Scalar key) {
    String name = normalized(key.text());
    Map<String, Node.Scalar> known = table;
    if (known == null && names.size() < FEW) {
      for (Node.Scalar earlier : names) {
        if (normalized(earlier.text()).equals(name)) {
          return earlier;
        }
      }
      names.add(key);
      return null;
    }
    if (known == null) {
      known = new HashMap<>();
      for (Node.Scalar earlier : names) {
        known.put(normalized(earlier.text()), earlier);
      }
      table = known;
    }
    return known.putIfAbsent(name, key);
  }

  private static String normalized(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
      }
    }
    return name;
  }
}
