package org.evidencematrix.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evidencematrix.text.SourceFile;

/** What the tests of this package ask of trees. */
final class Trees {
  private Trees() {}

  static Tree yaml(String text) {
    return YamlTree.read(SourceFile.of("made-up.yaml", text));
  }

  static Tree json(String text) {
    return JsonTree.read(SourceFile.of("made-up.json", text));
  }

  static List<String> variants(Tree tree) {
    return tree.faults().stream().map(Fault::variant).toList();
  }

  /** Returns the faults as {@code line:column variant}. */
  static List<String> places(Tree tree) {
    return tree.faults().stream().map(f -> place(tree.source(), f)).toList();
  }

  private static String place(SourceFile source, Fault fault) {
    var position = source.position(fault.span().start());
    return position.line() + ":" + position.column() + " " + fault.variant();
  }

  /** Returns the tree's values without places, texts in angle brackets. */
  static String shown(Tree tree) {
    return tree.root().map(Trees::shown).orElse("nothing");
  }

  static String shown(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return "<" + scalar.text() + ">";
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream()
          .map(Trees::shown)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Node.Mapping) node)
        .entries().stream()
            .map(e -> e.key().text() + "=" + shown(e.value()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Returns the first thing that is wrong with a tree whatever it was read from. */
  static Optional<String> broken(Tree tree) {
    int length = tree.source().text().length();
    if (tree.root().isEmpty() && tree.faults().isEmpty()) {
      return Optional.of("neither a value nor a fault");
    }
    for (Fault fault : tree.faults()) {
      if (fault.span().end() > length) {
        return Optional.of("fault outside the text: " + fault);
      }
      tree.source().position(fault.span().start());
      tree.source().edited(fault.edits());
    }
    return tree.root().flatMap(root -> broken(root, 0, length));
  }

  private static Optional<String> broken(Node node, int from, int to) {
    if (node.span().start() < from || node.span().end() > to) {
      return Optional.of("value outside what holds it: " + node);
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream()
          .flatMap(i -> broken(i, node.span().start(), node.span().end()).stream())
          .findFirst();
    }
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().stream()
          .flatMap(
              e ->
                  broken(e.key(), node.span().start(), node.span().end())
                      .or(() -> broken(e.value(), node.span().start(), node.span().end()))
                      .stream())
          .findFirst();
    }
    return Optional.empty();
  }
}
