package org.evidencematrix.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.reading.DocumentKind;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.Node;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.reading.Tree;
import org.evidencematrix.rules.document.UnknownField;
import org.evidencematrix.text.Span;

/**
 * What could not be read of a document, as far as rules must know it: which problems are mere
 * consequences, and how places in the item differ from places in the file.
 *
 * @param path file as messages show it
 * @param line line at which the document starts
 * @param fields paths of the fields with a fault that leaves a value out
 * @param dropped paths of entries of lists that are not in the item
 */
record ItemFaults(String path, int line, List<String> fields, List<String> dropped) {

  ItemFaults {
    fields = List.copyOf(fields);
    dropped = List.copyOf(dropped);
  }

  /** Returns the faults of a document, or nothing when all of it was read. */
  static Optional<ItemFaults> of(ReadDocument document) {
    if (document.faults().isEmpty()) {
      return Optional.empty();
    }
    List<String> fields = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (Fault fault : document.faults()) {
      if (!fault.leavesOut()) {
        continue;
      }
      String field =
          fault.field().isEmpty() ? around(document.tree(), fault.span()) : fault.field();
      if (!field.isEmpty()) {
        fields.add(field);
      }
      if (fault.kind() == Fault.Kind.UNKNOWN_FIELD) {
        Meant.field(document, fault).ifPresent(fields::add);
      } else if (!fault.field().isEmpty() && field.endsWith("]")) {
        dropped.add(field);
      }
    }
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    int line = document.tree().source().position(0).line();
    return Optional.of(new ItemFaults(document.tree().source().path(), line, fields, dropped));
  }

  /** Returns the path of the innermost value that holds a place; empty for none. */
  private static String around(Tree tree, Span span) {
    StringBuilder path = new StringBuilder();
    Optional<Node> at = tree.root();
    while (at.isPresent()) {
      Optional<Node> inner = Optional.empty();
      if (at.get() instanceof Node.Mapping group) {
        for (Node.Entry entry : group.entries()) {
          if (entry.key().span().start() <= span.start() && covers(entry.value().span(), span)) {
            path.append(path.length() == 0 ? "" : ".").append(entry.key().text());
            inner = Optional.of(entry.value());
            break;
          }
        }
      } else if (at.get() instanceof Node.Sequence list) {
        for (int i = 0; i < list.items().size(); i++) {
          if (covers(list.items().get(i).span(), span)) {
            path.append('[').append(i).append(']');
            inner = Optional.of(list.items().get(i));
            break;
          }
        }
      }
      at = inner;
    }
    return path.toString();
  }

  private static boolean covers(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.start() <= outer.end();
  }

  /** Tells whether a problem at a field may be a mere consequence of a fault. */
  boolean explains(String field) {
    for (String faulty : fields) {
      if (isWithin(field, faulty) || isWithin(faulty, field)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(String inner, String outer) {
    return !outer.isEmpty()
        && inner.startsWith(outer)
        && (inner.length() == outer.length()
            || inner.charAt(outer.length()) == '.'
            || inner.charAt(outer.length()) == '[');
  }

  /**
   * Returns the path in the file of a path in the item: entries of lists that could not be read are
   * not counted in the item.
   */
  String inFile(String path) {
    String out = path;
    for (int open = out.indexOf('['); open >= 0; open = out.indexOf('[', open + 1)) {
      int close = out.indexOf(']', open);
      String list = out.substring(0, open);
      int index = Integer.parseInt(out.substring(open + 1, close));
      int real = -1;
      for (int left = index; left >= 0; left--) {
        do {
          real++;
        } while (dropped.contains(list + '[' + real + ']'));
      }
      out = list + '[' + real + out.substring(close);
    }
    return out;
  }

  /** Which field an unknown name was meant to be. */
  private static final class Meant {
    static Optional<String> field(ReadDocument document, Fault fault) {
      if (document.kind() != DocumentKind.ITEM) {
        return Optional.empty();
      }
      return UnknownField.meant(document, fault)
          .map(
              name -> {
                String group = fault.values().getOrDefault("group", "");
                return group.isEmpty() ? name : group + '.' + name;
              });
    }
  }
}
