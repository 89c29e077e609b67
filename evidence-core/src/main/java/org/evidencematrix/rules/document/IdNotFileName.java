package org.evidencematrix.rules.document;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.reading.DocumentKind;
import org.evidencematrix.reading.Node;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.rules.DocumentRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A file whose name is not the id of what is in it. */
public final class IdNotFileName implements DocumentRule {
  private static final RuleInfo INFO = RuleInfo.error("id-not-file-name");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ReadDocument document, RuleContext context, Consumer<Problem> problems) {
    String field = field(document.kind());
    if (field.isEmpty() || document.name().isEmpty()) {
      return;
    }
    if (document.item().isPresent() && document.item().get().id().equals(document.name())) {
      return;
    }
    Optional<Node.Scalar> id = id(document, field);
    if (id.isEmpty() || isSame(id.get().text(), document.name())) {
      return;
    }
    boolean list = document.kind() == DocumentKind.CODE_LIST;
    if (!list
        && (!Ids.isWellFormed(id.get().text())
            || id.get().text().length() > context.info().idLimit())) {
      return; // malformed-id names the file's name
    }
    String typed = Faults.typed(document, id.get().span());
    String path = document.tree().source().path();
    String ending = path.substring(path.lastIndexOf('.') + 1);
    problems.accept(
        Problem.at(
                Place.span(id.get().span(), field),
                Message.of("id-not-file-name.message", "typed", typed, "name", document.name()))
            .help(
                Message.of(
                    "id-not-file-name.help",
                    "file",
                    id.get().text() + '.' + ending,
                    "name",
                    document.name()))
            .build());
  }

  private static String field(DocumentKind kind) {
    return switch (kind) {
      case ITEM, SEARCH, VOTING_ROUND, RESEARCH_QUESTION, COLLECTION -> "id";
      case CODE_LIST -> "list";
      default -> "";
    };
  }

  private static Optional<Node.Scalar> id(ReadDocument document, String field) {
    return document
        .tree()
        .root()
        .flatMap(root -> root instanceof Node.Mapping group ? group.entry(field) : Optional.empty())
        .map(Node.Entry::value)
        .filter(value -> value instanceof Node.Scalar id && !id.isAbsent())
        .map(Node.Scalar.class::cast);
  }

  /** Some file systems keep accented letters in two parts. */
  private static boolean isSame(String id, String name) {
    return id.equals(name)
        || Normalizer.normalize(id, Normalizer.Form.NFC)
            .equals(Normalizer.normalize(name, Normalizer.Form.NFC));
  }
}
