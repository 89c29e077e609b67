package org.evidencematrix.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.FieldType;
import org.evidencematrix.reading.Node;
import org.evidencematrix.reading.PlainWords;
import org.evidencematrix.reading.YamlText;

/** Writes the parts of a document as lines of YAML. */
final class YamlLayout {
  private final List<String> lines = new ArrayList<>();

  private YamlLayout() {}

  /** Returns the lines of a document, without line ends. */
  static List<String> of(Part document) {
    YamlLayout layout = new YamlLayout();
    layout.document(document);
    return layout.lines;
  }

  private void document(Part document) {
    comments(document.before(), 0);
    Optional<String> inLine = document.isFlow() ? inLine(document) : Optional.empty();
    List<Part> parts = document.sorted();
    if (parts.isEmpty()) {
      lines.add(document.isList() ? "[]" : "{}");
    } else if (inLine.isPresent() && YamlLines.fits(inLine.get().length())) {
      lines.add(inLine.get());
    } else {
      parts.forEach(part -> part(part, 0));
    }
    comments(document.tail(), 0);
  }

  private void comments(List<String> comments, int indent) {
    for (String comment : comments) {
      if (!comment.isEmpty()) {
        lines.add(" ".repeat(indent) + comment);
      } else if (!lines.isEmpty() && !last().isEmpty()) {
        lines.add("");
      }
    }
  }

  private String last() {
    return lines.get(lines.size() - 1);
  }

  private void part(Part part, int indent) {
    List<String> above = new ArrayList<>(part.before());
    String start = " ".repeat(indent) + head(part);
    Node value = part.value();
    if (value instanceof Node.Scalar scalar) {
      comments(above, indent);
      scalar(part, scalar, start, indent);
      return;
    }
    Optional<String> inLine = shortLine(part, start);
    if (inLine.isEmpty() && part.key().isEmpty()) {
      above.addAll(firstComments(part));
      inLine = shortLine(part, start);
    }
    if (inLine.isPresent()) {
      comments(above, indent);
      lines.add(beside(inLine.get(), part));
      return;
    }
    if (part.key().isPresent()) {
      comments(above, indent);
      lines.add(beside(start, part));
      List<Part> inside = part.sorted();
      for (int i = 0; i < inside.size(); i++) {
        if (i == 0) {
          dropBlankLines(inside.get(i).before());
        }
        part(inside.get(i), indent + 2);
      }
    } else {
      part.beside().ifPresent(above::add);
      comments(above, indent);
      int at = lines.size();
      part.sorted().forEach(inside -> part(inside, indent + 2));
      // A comment that came first cannot stand behind the dash.
      while (lines.get(at).stripLeading().startsWith("#")) {
        lines.set(at, " ".repeat(indent) + lines.get(at).stripLeading());
        at++;
      }
      lines.set(at, start + ' ' + lines.get(at).substring(indent + 2));
    }
    comments(part.tail(), indent + 2);
  }

  /** Takes the comments above the first line of a value that stands behind a dash. */
  private static List<String> firstComments(Part part) {
    Part first = part.sorted().get(0);
    List<String> taken = new ArrayList<>(first.before());
    taken.removeIf(String::isEmpty);
    first.before().clear();
    if (first.key().isEmpty() && first.hasInnerComments()) {
      taken.addAll(firstComments(first)); // a dash behind a dash
    }
    return taken;
  }

  private static void dropBlankLines(List<String> comments) {
    while (!comments.isEmpty() && comments.get(0).isEmpty()) {
      comments.remove(0);
    }
  }

  private static String beside(String line, Part part) {
    return part.beside().map(comment -> line + ' ' + comment).orElse(line);
  }

  private static String head(Part part) {
    return part.key().map(key -> name(part, key) + ':').orElse("-");
  }

  private static String name(Part part, Node.Scalar key) {
    String typed = part.file().text(key.span());
    if (key.style() == Node.Style.DOUBLE_QUOTED && isOneLine(typed)) {
      return typed;
    }
    boolean plain = key.style() == Node.Style.PLAIN && isOneLine(typed);
    return plain && PlainWords.misreading(key.text()).isEmpty()
        ? key.text()
        : YamlText.quoted(key.text());
  }

  // --- texts
  // --------------------------------------------------------------------------------------

  private void scalar(Part part, Node.Scalar scalar, String start, int indent) {
    if (scalar.isAbsent()) {
      boolean nothing = scalar.text().isEmpty() && part.key().isPresent();
      lines.add(beside(nothing ? start : start + " null", part));
    } else if (Comments.isBlock(scalar)) {
      block(part, scalar, start, indent);
    } else if (isOneLine(part.file().text(scalar.span()))) {
      lines.add(beside(start + ' ' + text(part, scalar, false), part));
    } else {
      List<String> typed = part.file().text(scalar.span()).lines().toList();
      lines.add(start + ' ' + typed.get(0).stripTrailing());
      for (String line : typed.subList(1, typed.size())) {
        lines.add(line.isBlank() ? "" : " ".repeat(indent + 2) + line.stripLeading());
      }
      lines.set(lines.size() - 1, beside(last(), part));
    }
  }

  private void block(Part part, Node.Scalar scalar, String start, int indent) {
    Optional<List<String>> body = body(part, scalar);
    if (body.isEmpty()) {
      lines.add(beside(start + ' ' + YamlText.quoted(scalar.text()), part));
      return;
    }
    StringBuilder line = new StringBuilder(start).append(' ');
    line.append(scalar.style() == Node.Style.LITERAL ? '|' : '>');
    if (body.get().subList(0, firstFilled(body.get()) + 1).stream()
        .anyMatch(l -> l.startsWith(" "))) {
      line.append('2'); // how far the lines stand in, which a reader could not tell from the first
    }
    if (!scalar.text().endsWith("\n")) {
      line.append('-');
    }
    lines.add(beside(line.toString(), part));
    for (String each : body.get()) {
      lines.add(each.isEmpty() ? "" : " ".repeat(indent + 2) + each);
    }
  }

  /** Returns the lines of a block; empty for a text that is written in quotes instead. */
  private static Optional<List<String>> body(Part part, Node.Scalar scalar) {
    return scalar.style() == Node.Style.LITERAL ? literal(scalar) : folded(part, scalar);
  }

  private static int firstFilled(List<String> body) {
    int first = 0;
    while (first < body.size() - 1 && body.get(first).isBlank()) {
      first++;
    }
    return first;
  }

  /** Returns the lines of a text that keeps its line ends; empty if a block cannot hold them. */
  private static Optional<List<String>> literal(Node.Scalar scalar) {
    String text = scalar.text();
    if (text.isBlank() || text.endsWith("\n\n")) {
      return Optional.empty();
    }
    return Optional.of(text.lines().toList());
  }

  /** Returns the lines of a text whose lines are joined, as typed. */
  private static Optional<List<String>> folded(Part part, Node.Scalar scalar) {
    int start = scalar.span().start();
    int header = part.file().lineEnd(start);
    String mark = part.file().text().substring(start, header);
    String text = scalar.text();
    if (mark.matches(">[-+]?[0-9].*") || text.isBlank() || text.endsWith("\n\n")) {
      return Optional.empty();
    }
    List<String> typed =
        part.file()
            .text()
            .substring(header, Comments.end(scalar, part.file()))
            .lines()
            .skip(1)
            .toList();
    String filled = typed.get(firstFilled(typed));
    int indent = filled.length() - filled.stripLeading().length();
    return Optional.of(
        typed.stream().map(line -> line.substring(Math.min(indent, line.length()))).toList());
  }

  private static boolean isOneLine(String typed) {
    return typed.indexOf('\n') < 0 && typed.indexOf('\r') < 0;
  }

  private static String text(Part part, Node.Scalar scalar, boolean inBrackets) {
    if (scalar.isAbsent()) {
      return "null";
    }
    String typed = part.file().text(scalar.span());
    return switch (scalar.style()) {
      case PLAIN ->
          isMisread(part.type(), scalar.text()) || (inBrackets && hasMarks(typed))
              ? YamlText.quoted(scalar.text())
              : typed;
      case SINGLE_QUOTED ->
          scalar.text().indexOf('"') >= 0 || scalar.text().indexOf('\\') >= 0
              ? typed
              : YamlText.quoted(scalar.text());
      default -> typed;
    };
  }

  /** Tells whether a text without quotes could mean something else between brackets. */
  private static boolean hasMarks(String typed) {
    return "?:".indexOf(typed.charAt(0)) >= 0
        || typed.chars().anyMatch(c -> ",[]{}".indexOf(c) >= 0);
  }

  private static boolean isMisread(FieldType type, String text) {
    return switch (type) {
      case INTEGER, NUMBER, YEAR, FLAG, COUNT_MAP, GROUP, ANY -> false;
      default ->
          PlainWords.misreading(text)
              .filter(other -> type != FieldType.DATE || other != PlainWords.Reading.DATE)
              .isPresent();
    };
  }

  // --- lists and groups on one line
  // ---------------------------------------------------------------

  private static Optional<String> shortLine(Part part, String start) {
    return inLine(part)
        .map(line -> start + ' ' + line)
        .filter(line -> YamlLines.fits(line.length()));
  }

  /** Returns a list or group as one line; empty if it has comments, long texts or inner blocks. */
  private static Optional<String> inLine(Part part) {
    boolean scalars = part.sorted().stream().noneMatch(Part::isCollection);
    if (part.sorted().isEmpty()) {
      return Optional.of(part.isList() ? "[]" : "{}");
    }
    if (part.hasInnerComments() || !(part.isFlow() || (part.isList() && scalars))) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (Part inside : part.sorted()) {
      Optional<String> value =
          inside.value() instanceof Node.Scalar scalar ? oneLine(inside, scalar) : inLine(inside);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(inside.key().map(key -> name(inside, key) + ": ").orElse("") + value.get());
    }
    String joined = String.join(", ", values);
    return Optional.of(part.isList() ? '[' + joined + ']' : '{' + joined + '}');
  }

  private static Optional<String> oneLine(Part part, Node.Scalar scalar) {
    if (Comments.isBlock(scalar)) {
      return body(part, scalar).isPresent()
          ? Optional.empty()
          : Optional.of(YamlText.quoted(scalar.text()));
    }
    boolean one = isOneLine(part.file().text(scalar.span()));
    return one ? Optional.of(text(part, scalar, true)) : Optional.empty();
  }
}
