package org.evidencematrix.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.FieldType;
import org.evidencematrix.reading.Node;
import org.evidencematrix.text.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a group, a value of a list, or a whole document, with the comments that belong to it.
 * A blank line is an empty text among the comments.
 */
final class Part {
  private final SourceFile file;
  private final Node.@Nullable Scalar key;
  private final Node value;
  private final FieldType type;
  private final List<Field> fields;
  private final int place;
  private final int start;
  private final List<Part> parts = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> tail = new ArrayList<>();
  private @Nullable String beside;

  private Part(
      SourceFile file,
      Node.@Nullable Scalar key,
      Node value,
      FieldType type,
      List<Field> fields,
      int place,
      int start) {
    this.file = file;
    this.key = key;
    this.value = value;
    this.type = type;
    this.fields = fields;
    this.place = place;
    this.start = start;
  }

  /** Takes a document apart and hands every comment to the part that it is about. */
  static Part document(SourceFile file, Node root, Field table, Comments comments) {
    Part document = new Part(file, null, root, FieldType.GROUP, table.fields(), 0, -1);
    document.divide(comments);
    for (Comments.Comment comment : comments.all()) {
      document.take(comment);
    }
    document.markBlankLines(comments);
    if (!document.before.isEmpty() && !document.parts.isEmpty()) {
      // The blank line below the opening comment stays below it when another field comes first.
      List<String> first = document.parts.get(0).before;
      if (!first.isEmpty() && first.get(0).isEmpty()) {
        document.before.add(first.remove(0));
      }
    }
    return document;
  }

  private void divide(Comments comments) {
    if (value instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        add(entry.key(), entry.value(), entry.key().span().start(), comments);
      }
    } else if (value instanceof Node.Sequence sequence) {
      int from = sequence.span().start();
      for (Node item : sequence.items()) {
        int at = item.span().start();
        int dash = sequence.flow() ? at : comments.find('-', from, file.text().length());
        add(null, item, dash, comments);
        from = Math.max(dash + 1, parts.get(parts.size() - 1).end());
      }
    }
  }

  private void add(Node.@Nullable Scalar name, Node item, int at, Comments comments) {
    FieldType inner = type == FieldType.TEXT_MAP ? FieldType.TEXT : FieldType.ANY;
    List<Field> innerFields = List.of();
    int order = -1;
    if (name == null) {
      inner = type;
      innerFields = fields;
    } else if (type == FieldType.GROUP) {
      for (int i = 0; i < fields.size(); i++) {
        if (fields.get(i).name().equals(name.text())) {
          inner = fields.get(i).type();
          innerFields = fields.get(i).fields();
          order = i;
        }
      }
    }
    Part part = new Part(file, name, item, inner, innerFields, order, at);
    parts.add(part);
    part.divide(comments);
  }

  // --- comments
  // -----------------------------------------------------------------------------------

  private void take(Comments.Comment comment) {
    Part inside = this;
    boolean top = true;
    while (true) {
      int behind = inside.partsBefore(comment.start());
      Part previous = behind == 0 ? null : inside.parts.get(behind - 1);
      Part next = behind == inside.parts.size() ? null : inside.parts.get(behind);
      if (previous == null) {
        List<String> place = next == null || top ? inside.headOrTail(comment) : next.before;
        note(comment, place);
        return;
      }
      if (previous.holds(comment, inside)) {
        inside = previous;
        top = false;
        continue;
      }
      if (comment.ownLine() && comment.start() >= previous.end()) {
        note(comment, next == null ? inside.tail : next.before);
      } else if (comment.ownLine()) {
        note(comment, previous.before);
      } else {
        previous.setBeside(comment.text());
      }
      return;
    }
  }

  /** Returns how many parts inside start before a place. */
  private int partsBefore(int offset) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts.get(middle).start < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private List<String> headOrTail(Comments.Comment comment) {
    return start < 0 && comment.start() < valueStart() ? before : tail;
  }

  private int valueStart() {
    return parts.isEmpty() || isFlow() ? value.span().start() : parts.get(0).start;
  }

  /** Tells whether a comment behind the start of this part stands within its value. */
  private boolean holds(Comments.Comment comment, Part around) {
    if (parts.isEmpty()) {
      return false;
    }
    int at = comment.start();
    if (isFlow()) {
      return at > value.span().start() && at < value.span().end();
    }
    if (!comment.ownLine()) {
      return at > parts.get(0).start;
    }
    return at < end() || column(at) > column(around.parts.get(0).start);
  }

  private int column(int offset) {
    return file.position(offset).column();
  }

  private void setBeside(String text) {
    if (beside != null) {
      before.add(beside);
    }
    beside = text;
  }

  private void note(Comments.Comment comment, List<String> place) {
    if (isBehindBlankLine(comment.start())) {
      place.add("");
    }
    place.add(comment.text());
  }

  private boolean isBehindBlankLine(int offset) {
    int line = file.lineStart(offset);
    return line > 0 && file.lineAt(line - 1).isBlank() && file.lineStart(line - 1) < line;
  }

  private void markBlankLines(Comments comments) {
    for (Part part : parts) {
      int line = file.lineStart(part.start);
      boolean behindDash = key == null && start >= line && part == parts.get(0);
      if (!behindDash && comments.startsLine(part.start, line) && isBehindBlankLine(part.start)) {
        part.before.add("");
      }
      part.markBlankLines(comments);
    }
  }

  // --- what the layouts ask
  // -----------------------------------------------------------------------

  SourceFile file() {
    return file;
  }

  /** Returns the name of an entry; empty for a value of a list and for a document. */
  Optional<Node.Scalar> key() {
    return Optional.ofNullable(key);
  }

  Node value() {
    return value;
  }

  FieldType type() {
    return type;
  }

  boolean isList() {
    return value instanceof Node.Sequence;
  }

  boolean isCollection() {
    return !(value instanceof Node.Scalar);
  }

  boolean isFlow() {
    return value instanceof Node.Sequence list
        ? list.flow()
        : value instanceof Node.Mapping group && group.flow();
  }

  /** Returns the comments and blank lines above; of a document, those above everything. */
  List<String> before() {
    return before;
  }

  /** Returns the comment on the same line. */
  Optional<String> beside() {
    return Optional.ofNullable(beside);
  }

  /** Returns the comments behind the last part inside. */
  List<String> tail() {
    return tail;
  }

  /** Tells whether a comment stands inside the value. */
  boolean hasInnerComments() {
    return !tail.isEmpty()
        || parts.stream()
            .anyMatch(
                part ->
                    part.beside != null
                        || part.before.stream().anyMatch(line -> !line.isEmpty())
                        || part.hasInnerComments());
  }

  /**
   * Returns the parts in the order of the format. A part that the format does not know stays behind
   * the one that it stood behind.
   */
  List<Part> sorted() {
    if (isList()) {
      return parts;
    }
    List<List<Part>> groups = new ArrayList<>();
    List<Part> first = new ArrayList<>();
    groups.add(first);
    for (Part part : parts) {
      if (part.place >= 0) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(part);
    }
    List<Part> sorted = new ArrayList<>(first);
    groups.stream()
        .skip(1)
        .sorted((one, other) -> Integer.compare(one.get(0).place, other.get(0).place))
        .forEach(sorted::addAll);
    return sorted;
  }

  /** Returns where the last value inside ends. */
  private int end() {
    if (value instanceof Node.Scalar scalar) {
      int least = key == null ? start + 1 : key.span().end() + 1;
      return Math.max(least, Comments.end(scalar, file));
    }
    if (isFlow() || parts.isEmpty()) {
      return value.span().end();
    }
    return parts.get(parts.size() - 1).end();
  }
}
