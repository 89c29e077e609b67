package org.evidencematrix.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evidencematrix.reading.Node;
import org.evidencematrix.reading.Tree;
import org.evidencematrix.reading.YamlText;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;

/**
 * Text edits that change one field, for mends. A path is as in {@code findings[0].strategy} or, for
 * a document that is a list, {@code [2].rule}.
 *
 * <pre>{@code
 * new Mend(title, Fix.Grade.SAFE, FieldEdit.replace("countries[0]", "CIV"))
 * }</pre>
 *
 * <p>Each gives no edit at all where the field is not there or is written in a way that cannot be
 * edited piecewise, such as a text in a block. Text is quoted where its place asks for quotes: in
 * JSON always, in YAML where another reader could take the plain text for something else.
 */
public final class FieldEdit {
  private FieldEdit() {}

  /** Returns the edit that writes a text in place of a single value. */
  public static Mend.Edits replace(String path, String text) {
    return tree -> replaced(tree, path, old -> quoted(tree, old, text));
  }

  /** Returns the edit that writes a whole number, never quoted, in place of a single value. */
  public static Mend.Edits replaceNumber(String path, long number) {
    return tree -> replaced(tree, path, old -> Long.toString(number));
  }

  /** Returns the edit that adds a field with a text behind another field of the same group. */
  public static Mend.Edits insertAfter(String path, String name, String text) {
    return tree -> {
      Optional<Node> group = find(tree, parent(path));
      if (group.isEmpty() || !(group.get() instanceof Node.Mapping mapping)) {
        return List.of();
      }
      Optional<Node.Entry> entry = mapping.entry(lastName(path));
      if (entry.isEmpty() || !(entry.get().value() instanceof Node.Scalar old) || !isInline(old)) {
        return List.of();
      }
      boolean json = isJson(tree);
      if (mapping.flow() || json) {
        String key = json ? '"' + name + "\": " : name + ": ";
        return List.of(insertion(old.span().end(), ", " + key + quoted(json, false, text)));
      }
      String source = tree.source().text();
      int end = endOfLine(source, old.span().end());
      int keyStart = entry.get().key().span().start();
      String indent = " ".repeat(keyStart - startOfLine(source, keyStart));
      String lineEnd = source.startsWith("\r\n", end) ? "\r\n" : "\n";
      return List.of(insertion(end, lineEnd + indent + name + ": " + quoted(false, false, text)));
    };
  }

  /**
   * Returns the edit that takes away an entry of a list, or a field with its value. One that stands
   * alone in its list or group is left: taking it away would leave an empty one behind.
   */
  public static Mend.Edits remove(String path) {
    return tree -> {
      Optional<Node> parent = find(tree, parent(path));
      if (parent.isEmpty()) {
        return List.of();
      }
      if (parent.get() instanceof Node.Sequence list) {
        int index = index(path);
        if (index < 0 || index >= list.items().size() || list.items().size() == 1) {
          return List.of();
        }
        List<Span> spans = list.items().stream().map(Node::span).toList();
        return removed(tree, spans, index, list.flow());
      }
      if (parent.get() instanceof Node.Mapping mapping) {
        List<Node.Entry> entries = mapping.entries();
        for (int i = 0; i < entries.size() && entries.size() > 1; i++) {
          if (entries.get(i).key().text().equals(lastName(path))) {
            List<Span> spans =
                entries.stream()
                    .map(e -> new Span(e.key().span().start(), e.value().span().end()))
                    .toList();
            return removed(tree, spans, i, mapping.flow());
          }
        }
      }
      return List.of();
    };
  }

  /** Returns the value at a path; the whole document for an empty path. */
  public static Optional<Node> find(Tree tree, String path) {
    Optional<Node> at = tree.root();
    int i = 0;
    while (i < path.length() && at.isPresent()) {
      if (path.charAt(i) == '[') {
        int close = path.indexOf(']', i);
        int index = Integer.parseInt(path.substring(i + 1, close));
        at =
            at.get() instanceof Node.Sequence list && index < list.items().size()
                ? Optional.of(list.items().get(index))
                : Optional.empty();
        i = close + 1;
      } else {
        int from = path.charAt(i) == '.' ? i + 1 : i;
        i = from;
        while (i < path.length() && path.charAt(i) != '.' && path.charAt(i) != '[') {
          i++;
        }
        String name = path.substring(from, i);
        at =
            at.get() instanceof Node.Mapping mapping
                ? mapping.entry(name).map(Node.Entry::value)
                : Optional.empty();
      }
    }
    return at;
  }

  private static List<TextEdit> replaced(
      Tree tree, String path, Function<Node.Scalar, String> written) {
    Optional<Node> found = find(tree, path);
    if (found.isEmpty() || !(found.get() instanceof Node.Scalar old) || !isInline(old)) {
      return List.of();
    }
    // Nothing stands behind `field:`, so the blank is missing too.
    String blank = old.span().length() == 0 ? " " : "";
    return List.of(new TextEdit(old.span(), blank + written.apply(old)));
  }

  private static List<TextEdit> removed(Tree tree, List<Span> siblings, int index, boolean flow) {
    String source = tree.source().text();
    Span span = siblings.get(index);
    if (flow || isJson(tree)) {
      // The comma goes too: the one before, or for the first the one behind.
      Span cut =
          index == 0
              ? new Span(span.start(), siblings.get(1).start())
              : new Span(siblings.get(index - 1).end(), span.end());
      return List.of(new TextEdit(cut, ""));
    }
    int start = startOfLine(source, span.start());
    int end = endOfLine(source, span.end());
    boolean ownLines =
        isIndent(source.substring(start, span.start()))
            && source.substring(Math.min(span.end(), end), end).isBlank();
    if (!ownLines) {
      return List.of();
    }
    if (end < source.length()) {
      end += source.startsWith("\r\n", end) ? 2 : 1;
    }
    return List.of(new TextEdit(new Span(start, end), ""));
  }

  /** Tells whether only blanks and the dash of a list stand there. */
  private static boolean isIndent(String text) {
    String rest = text.strip();
    return rest.isEmpty() || rest.equals("-");
  }

  private static TextEdit insertion(int at, String text) {
    return new TextEdit(new Span(at, at), text);
  }

  private static boolean isInline(Node.Scalar scalar) {
    return scalar.style() != Node.Style.LITERAL && scalar.style() != Node.Style.FOLDED;
  }

  private static boolean isJson(Tree tree) {
    String path = tree.source().path();
    return path.endsWith(".json") || path.endsWith(".jsonl");
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static int index(String path) {
    int open = path.lastIndexOf('[');
    return open < 0 || !path.endsWith("]")
        ? -1
        : Integer.parseInt(path.substring(open + 1, path.length() - 1));
  }

  private static int startOfLine(String text, int offset) {
    int at = offset;
    while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    return at;
  }

  private static int endOfLine(String text, int offset) {
    int at = offset;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static String quoted(Tree tree, Node.Scalar old, String text) {
    return quoted(isJson(tree), old.style() == Node.Style.DOUBLE_QUOTED, text);
  }

  private static String quoted(boolean json, boolean always, String text) {
    return json || always ? YamlText.quoted(text) : YamlText.of(text);
  }
}
