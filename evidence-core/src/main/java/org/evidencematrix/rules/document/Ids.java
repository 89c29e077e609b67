package org.evidencematrix.rules.document;

import java.util.function.BiConsumer;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.FieldType;
import org.evidencematrix.reading.Node;
import org.evidencematrix.vocabulary.Nearest;

/** What a permanent id looks like, and where a document has one. */
final class Ids {
  private Ids() {}

  /** Tells whether a text is small letters a to z and digits, in words joined by single hyphens. */
  static boolean isWellFormed(String id) {
    boolean word = false;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        word = true;
      } else if (c == '-' && word) {
        word = false;
      } else {
        return false;
      }
    }
    return word;
  }

  /** Returns a well-formed id near to a text; empty when nothing is left of it. */
  static String near(String text, int limit) {
    String folded = Nearest.folded(text.substring(0, Math.min(text.length(), 4 * limit)));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < folded.length() && out.length() < limit; i++) {
      char c = folded.charAt(i);
      boolean fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (fits) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == '-') {
      end--;
    }
    return out.substring(0, end);
  }

  /** Hands over every id of a group with its path. */
  static void each(Node node, Field table, String path, BiConsumer<Node.Scalar, String> ids) {
    if (node instanceof Node.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        if (list.items().get(i) instanceof Node.Mapping group) {
          each(group, table, path + '[' + i + ']', ids);
        }
      }
    } else if (node instanceof Node.Mapping group) {
      for (Node.Entry entry : group.entries()) {
        inside(entry, table, path, ids);
      }
    }
  }

  private static void inside(
      Node.Entry entry, Field table, String path, BiConsumer<Node.Scalar, String> ids) {
    String name = entry.key().text();
    for (Field field : table.fields()) {
      if (field.name().equals(name)) {
        if (field.type() == FieldType.ID && entry.value() instanceof Node.Scalar id) {
          if (!id.isAbsent()) {
            ids.accept(id, path.isEmpty() ? name : path + '.' + name);
          }
        } else if (field.type() == FieldType.GROUP && hasId(field)) {
          each(entry.value(), field, path.isEmpty() ? name : path + '.' + name, ids);
        }
        return;
      }
    }
  }

  private static boolean hasId(Field group) {
    return group.fields().stream()
        .anyMatch(f -> f.type() == FieldType.ID || (f.type() == FieldType.GROUP && hasId(f)));
  }
}
