package org.evidencematrix.exchange.bibtex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Problems;

/**
 * An entry as it stands in the file.
 *
 * @param type the word behind the at sign, in small letters; {@link #REFUSED} where it is
 *     unreadable
 * @param key the citation key; empty when there is none
 * @param line where it begins
 * @param fields the fields by name in small letters, macros not yet put in
 * @param repeated further values of fields that are there more than once
 * @param problems what was doubtful while reading it
 */
record Entry(
    String type,
    String key,
    Line line,
    Map<String, Value> fields,
    List<Map.Entry<String, Value>> repeated,
    Problems problems) {
  /** The type of an entry that cannot be read; its problems say why. */
  static final String REFUSED = "";

  Entry(String type, String key, Line line, Problems problems) {
    this(type, key, line, new LinkedHashMap<>(), new ArrayList<>(), problems);
  }

  /** Adds a field; a second one of the same name stands apart. */
  void add(String name, Value value) {
    if (fields.containsKey(name)) {
      repeated.add(Map.entry(name, value));
    } else {
      fields.put(name, value);
    }
  }

  /**
   * A value: texts and names of macros, joined by number signs.
   *
   * @param line where it begins
   * @param parts the parts in order
   */
  record Value(Line line, List<Part> parts) {
    /** Returns the text with macros put in; an unknown macro stands for its own name. */
    String text(Map<String, Value> macros, int depth) {
      StringBuilder out = new StringBuilder();
      for (Part part : parts) {
        Value macro = part.macro() ? macros.get(part.text()) : null;
        out.append(macro == null || depth == 0 ? part.text() : macro.text(macros, depth - 1));
        if (out.length() > Scanner.LONGEST_VALUE) {
          break;
        }
      }
      return out.toString();
    }
  }

  /**
   * A part of a value.
   *
   * @param text the text between braces or quotes, or the name in small letters
   * @param macro whether it is the name of a macro
   */
  record Part(String text, boolean macro) {}
}
