package org.evidencematrix.writing;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.reading.Node;

/** Writes the parts of a document as lines of JSON; texts and numbers stay as typed. */
final class JsonLayout {
  private final List<String> lines = new ArrayList<>();

  private JsonLayout() {}

  /** Returns the lines of a document, without line ends. */
  static List<String> of(Part document) {
    JsonLayout layout = new JsonLayout();
    layout.value(document, "", "", 0);
    return layout.lines;
  }

  private void value(Part part, String start, String end, int indent) {
    String one = oneLine(part);
    String in = " ".repeat(indent);
    boolean inLine = !part.isCollection() || part.sorted().isEmpty();
    boolean values = part.isList() && part.sorted().stream().noneMatch(Part::isCollection);
    if (inLine || (values && YamlLines.fits(indent + start.length() + one.length()))) {
      lines.add(in + start + one + end);
      return;
    }
    lines.add(in + start + (part.isList() ? '[' : '{'));
    List<Part> parts = part.sorted();
    for (int i = 0; i < parts.size(); i++) {
      Part inside = parts.get(i);
      String name = inside.key().map(key -> inside.file().text(key.span()) + ": ").orElse("");
      value(inside, name, i == parts.size() - 1 ? "" : ",", indent + 2);
    }
    lines.add(in + (part.isList() ? ']' : '}') + end);
  }

  private static String oneLine(Part part) {
    if (part.value() instanceof Node.Scalar scalar) {
      return part.file().text(scalar.span());
    }
    List<String> values = part.sorted().stream().map(JsonLayout::oneLine).toList();
    return part.isList() ? '[' + String.join(", ", values) + ']' : "{}";
  }
}
