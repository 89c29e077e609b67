package org.evidencematrix.writing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Field;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.Limits;
import org.evidencematrix.reading.Node;
import org.evidencematrix.reading.Tree;
import org.evidencematrix.reading.TreeReader;

/**
 * Writes a document in the common form: fields in the order of the format, short lists on one line,
 * two spaces a level, quotes where another reader would take a word for something else. Data and
 * comments stay.
 *
 * <ul>
 *   <li>A field that the format does not know stays behind the field that it stood behind.
 *   <li>A comment stays with what it stands above or beside; the comment that opens a file stays at
 *       its top. A list in brackets with comments inside is written with a line for each value.
 *   <li>One blank line stays where one or more were.
 *   <li>How a text is quoted stays, but for single quotes that are not needed; where the lines of a
 *       long text break stays too. {@code ~} becomes {@code null}.
 *   <li>Line ends stay those of the first line. A byte order mark goes.
 * </ul>
 *
 * <p>What is written is read again, and what differs in its data or comments is not handed out: the
 * document is refused instead. Formatting twice is formatting once.
 */
public final class Formatter {
  private Formatter() {}

  /** Returns the sentences that say why a document was refused. */
  public static Catalogue words(Language language) {
    return Catalogue.of(Formatter.class, "writing", language);
  }

  /**
   * Formats a document.
   *
   * @param tree the document as read, from a file of YAML or JSON
   * @param table its fields
   * @return the new text, or why there is none; never throws for bad data
   */
  public static Formatting format(Tree tree, Field table) {
    String path = tree.source().path();
    if (path.toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
      return new Formatting.Refused(Message.of("fmt.lines"));
    }
    if (tree.root().isEmpty() || tree.faults().stream().anyMatch(Formatter::isInTheWay)) {
      return new Formatting.Refused(Message.of("fmt.unreadable"));
    }
    Node root = tree.root().get();
    boolean json = TreeReader.Format.of(path).filter(TreeReader.Format.JSON::equals).isPresent();
    Comments comments = json ? Comments.none() : Comments.in(tree.source(), root);
    Part document = Part.document(tree.source(), root, table, comments);
    String written =
        String.join("\n", json ? JsonLayout.of(document) : YamlLayout.of(document)) + '\n';
    Optional<Message> lost = lost(path, written, root, comments);
    if (lost.isPresent()) {
      return new Formatting.Refused(lost.get());
    }
    String text = written.replace("\n", lineEnd(tree.source().text()));
    return text.equals(tree.source().text()) && !startsWithMark(tree)
        ? new Formatting.Unchanged()
        : new Formatting.Changed(text, Hunks.between(tree.source(), text));
  }

  private static boolean startsWithMark(Tree tree) {
    return tree.faults().stream().anyMatch(fault -> fault.variant().equals("byte-order-mark"));
  }

  /** Other faults are about values that stay as they are. */
  private static boolean isInTheWay(Fault fault) {
    return fault.kind() == Fault.Kind.SYNTAX_ERROR
        || fault.variant().equals("not-utf-8")
        || fault.variant().equals("windows-1252")
        || fault.variant().equals("other-encoding");
  }

  /** Returns how the first line of a text ends; LF when there is only one. */
  static String lineEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return "\n";
      }
      if (text.charAt(i) == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "\r\n" : "\r";
      }
    }
    return "\n";
  }

  private static Optional<Message> lost(String path, String text, Node root, Comments comments) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Tree again = TreeReader.read(path, bytes, root.shape(), Limits.DEFAULT);
    boolean unreadable =
        again.faults().stream().anyMatch(fault -> fault.kind() == Fault.Kind.SYNTAX_ERROR);
    if (again.root().isEmpty() || unreadable || !same(root, again.root().get())) {
      return Optional.of(Message.of("fmt.data"));
    }
    List<String> kept =
        comments.isEmpty() ? List.of() : Comments.in(again.source(), again.root().get()).texts();
    return kept.equals(comments.texts())
        ? Optional.empty()
        : Optional.of(Message.of("fmt.comments"));
  }

  /** Tells whether two values hold the same data; the order of fields does not count. */
  static boolean same(Node one, Node other) {
    if (one instanceof Node.Scalar a && other instanceof Node.Scalar b) {
      return a.isAbsent() ? b.isAbsent() : !b.isAbsent() && a.text().equals(b.text());
    }
    if (one instanceof Node.Sequence a && other instanceof Node.Sequence b) {
      if (a.items().size() != b.items().size()) {
        return false;
      }
      for (int i = 0; i < a.items().size(); i++) {
        if (!same(a.items().get(i), b.items().get(i))) {
          return false;
        }
      }
      return true;
    }
    if (one instanceof Node.Mapping a && other instanceof Node.Mapping b) {
      Map<String, Node> others = new HashMap<>();
      b.entries().forEach(entry -> others.put(entry.key().text(), entry.value()));
      return a.entries().size() == b.entries().size()
          && a.entries().stream()
              .allMatch(
                  entry -> {
                    Node there = others.get(entry.key().text());
                    return there != null && same(entry.value(), there);
                  });
    }
    return false;
  }
}
