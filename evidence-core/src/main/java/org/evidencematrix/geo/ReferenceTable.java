package org.evidencematrix.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A comma-separated table bundled beside this class: UTF-8, a header row, one line a row, fields
 * quoted where they hold a comma or a quote, lists inside a field separated by vertical bars.
 */
final class ReferenceTable {

  /** One row, read by the names of the header. */
  record Row(String table, Map<String, Integer> columns, List<String> fields) {

    String get(String column) {
      Integer index = columns.get(column);
      if (index == null) {
        throw new IllegalStateException("Table " + table + " has no column " + column);
      }
      return fields.get(index);
    }

    Optional<String> optional(String column) {
      String value = get(column);
      return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    int number(String column) {
      return Integer.parseInt(get(column));
    }

    List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty() ? List.of() : split(cell, '|');
    }
  }

  private ReferenceTable() {}

  /** The rows in the order of the file. A missing or torn table means a damaged jar. */
  static List<Row> rows(String table) {
    // No streams here: they would cost more than the reading when this is the first to use them.
    String text = text(table);
    List<String> lines = split(text.substring(0, text.length() - 1), '\n');
    Map<String, Integer> columns = new HashMap<>();
    for (String name : fields(lines.get(0))) {
      columns.put(name, columns.size());
    }
    List<Row> rows = new ArrayList<>(lines.size() - 1);
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = fields(line);
      if (fields.size() != columns.size()) {
        throw new IllegalStateException(
            "Table " + table + " has a row of the wrong width: " + line);
      }
      rows.add(new Row(table, columns, fields));
    }
    return rows;
  }

  private static String text(String table) {
    try (InputStream in = ReferenceTable.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException("The library's table " + table + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The library's table " + table + " cannot be read", e);
    }
  }

  private static List<String> fields(String line) {
    return line.indexOf('"') < 0 ? split(line, ',') : quotedFields(line);
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static List<String> quotedFields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        // Inside quotes a doubled quote stands for one; the first of the pair closes, the second
        // reopens.
        if (!quoted && i > 0 && line.charAt(i - 1) == '"') {
          field.append('"');
        }
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
