package org.evidencematrix.rules.document;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.FieldType;

/** Look-ups in the table of the data format by the path of a field. */
final class FieldTable {
  private FieldTable() {}

  /**
   * Returns the field at a path such as {@code findings[0].strategy}; the root for an empty one.
   */
  static Optional<Field> at(Field root, String path) {
    Field at = root;
    int i = 0;
    while (i < path.length()) {
      int end = i;
      while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
        end++;
      }
      if (end > i) {
        Optional<Field> inner = inside(at, path.substring(i, end));
        if (inner.isEmpty()) {
          return inner;
        }
        at = inner.get();
      }
      if (end < path.length() && path.charAt(end) == '[') {
        end = path.indexOf(']', end) + 1;
        if (end == 0) {
          return Optional.empty();
        }
      }
      i = end < path.length() && path.charAt(end) == '.' ? end + 1 : end;
    }
    return Optional.of(at);
  }

  private static Optional<Field> inside(Field group, String name) {
    return group.fields().stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /** Returns the path of the group around a field; empty for the document. */
  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }

  /** Returns the names that a group takes. */
  static List<String> names(Field group) {
    return group.fields().stream().map(Field::name).toList();
  }

  /** Returns the name of a group of the document that has a field of this name. */
  static Optional<String> groupWith(Field root, String name) {
    return root.fields().stream()
        .filter(f -> f.type() == FieldType.GROUP && inside(f, name).isPresent())
        .map(Field::name)
        .findFirst();
  }
}
