package org.evidencematrix.exchange.item;

import java.util.ArrayList;
import java.util.List;

/**
 * A list in one cell: values joined by {@code ;}. A semicolon or backslash of a value is written
 * behind a backslash, so a value may itself be a joined list.
 *
 * <p>An empty text is an empty list; a list of one empty text is a single backslash.
 */
public final class ListText {
  private static final String ONE_EMPTY = "\\";

  private ListText() {}

  /** Returns the list as text. */
  public static String join(List<String> values) {
    return values.size() == 1 && values.get(0).isEmpty() ? ONE_EMPTY : joined(values);
  }

  /** Returns the list of a text; {@code split(join(values))} equals {@code values}. */
  public static List<String> split(String text) {
    return text.isEmpty() ? List.of() : parts(text);
  }

  /** Returns a list whose length is known from elsewhere; nothing when all its values are empty. */
  static String joinKnown(List<String> values) {
    return values.stream().allMatch(String::isEmpty) ? "" : joined(values);
  }

  /**
   * Returns a list of a known length; missing values are empty, and so are surplus ones left out.
   */
  static List<String> splitKnown(String text, int size) {
    List<String> values = new ArrayList<>(text.isEmpty() ? List.of() : parts(text));
    while (values.size() < size) {
      values.add("");
    }
    return List.copyOf(values.subList(0, size));
  }

  private static String joined(List<String> values) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.append(';');
      }
      out.append(values.get(i).replace("\\", "\\\\").replace(";", "\\;"));
    }
    return out.toString();
  }

  private static List<String> parts(String text) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ';') {
        values.add(value.toString());
        value.setLength(0);
      } else if (c != '\\') {
        value.append(c);
      } else if (i + 1 < text.length()) {
        i++;
        value.append(text.charAt(i));
      }
    }
    values.add(value.toString());
    return List.copyOf(values);
  }
}
