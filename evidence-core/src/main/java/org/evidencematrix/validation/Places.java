package org.evidencematrix.validation;

import java.util.Optional;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.reading.Node;
import org.evidencematrix.reading.Tree;
import org.evidencematrix.text.Span;

/** Where the fields of a document stand. */
final class Places {
  private Places() {}

  /**
   * Returns the location of a field: of its value when that stands on one line, of its name
   * otherwise. For a field that is not there, the nearest field around it; for the whole document,
   * its first field.
   *
   * @param name whether the field's name is meant
   */
  static Location of(Tree tree, String path, boolean name) {
    return Location.of(tree.source(), span(tree, path, name));
  }

  private static Span span(Tree tree, String path, boolean name) {
    if (tree.root().isEmpty()) {
      return new Span(0, 0);
    }
    Node at = tree.root().get();
    Optional<Span> key = Optional.empty();
    boolean missing = false;
    int i = 0;
    while (i < path.length() && !missing) {
      Optional<Node> inner = Optional.empty();
      Optional<Span> innerKey = Optional.empty();
      if (path.charAt(i) == '[') {
        int close = path.indexOf(']', i);
        int index = Integer.parseInt(path.substring(i + 1, close));
        if (at instanceof Node.Sequence list && index < list.items().size()) {
          inner = Optional.of(list.items().get(index));
        }
        i = close + 1;
      } else {
        int from = path.charAt(i) == '.' ? i + 1 : i;
        i = from;
        while (i < path.length() && path.charAt(i) != '.' && path.charAt(i) != '[') {
          i++;
        }
        Optional<Node.Entry> entry =
            at instanceof Node.Mapping group
                ? group.entry(path.substring(from, i))
                : Optional.empty();
        inner = entry.map(Node.Entry::value);
        innerKey = entry.map(e -> e.key().span());
      }
      missing = inner.isEmpty();
      if (!missing) {
        at = inner.get();
        key = innerKey;
      }
    }
    if (key.isPresent() && (name || missing || !isShort(tree, at.span()))) {
      return key.get();
    }
    return isShort(tree, at.span()) && !missing ? at.span() : head(tree, at);
  }

  private static boolean isShort(Tree tree, Span span) {
    String text = tree.source().text();
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return false;
      }
    }
    return span.length() > 0;
  }

  /** Returns the first name of a group, else the first line of a value. */
  private static Span head(Tree tree, Node node) {
    if (node instanceof Node.Mapping group && !group.entries().isEmpty()) {
      return group.entries().get(0).key().span();
    }
    if (node instanceof Node.Sequence list && !list.items().isEmpty() && !list.flow()) {
      return head(tree, list.items().get(0));
    }
    String text = tree.source().text();
    int end = node.span().start();
    while (end < node.span().end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return new Span(node.span().start(), end);
  }
}
