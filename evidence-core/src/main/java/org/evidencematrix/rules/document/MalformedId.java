package org.evidencematrix.rules.document;

import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.reading.DocumentKind;
import org.evidencematrix.reading.Node;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.rules.DocumentRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** An id with other characters than small letters, digits and hyphens, or a very long one. */
public final class MalformedId implements DocumentRule {
  private static final RuleInfo INFO = RuleInfo.error("malformed-id");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ReadDocument document, RuleContext context, Consumer<Problem> problems) {
    int limit = context.info().idLimit();
    if (document.kind() == DocumentKind.ITEM && document.item().isPresent()) {
      Item item = document.item().get();
      if (isFine(item.id(), limit)
          && (item.family().isEmpty() || isFine(item.family().get(), limit))) {
        return;
      }
    }
    if (document.tree().root().isPresent()) {
      Ids.each(
          document.tree().root().get(),
          document.kind().table(),
          "",
          (id, path) -> check(id, path, limit, document, problems));
    }
  }

  private static boolean isFine(String id, int limit) {
    return id.isEmpty() || (id.length() <= limit && Ids.isWellFormed(id));
  }

  private static void check(
      Node.Scalar id, String path, int limit, ReadDocument document, Consumer<Problem> problems) {
    if (isFine(id.text(), limit)) {
      return;
    }
    String typed = Faults.typed(document, id.span());
    boolean known = path.equals("id") && isFine(document.name(), limit);
    String near =
        known && !document.name().isEmpty() ? document.name() : Ids.near(id.text(), limit);
    Message message =
        Ids.isWellFormed(id.text())
            ? Message.of(
                "malformed-id.message-long",
                "typed",
                typed,
                "length",
                id.text().length(),
                "limit",
                limit)
            : Message.of("malformed-id.message", "typed", typed);
    Problem.Builder problem = Problem.at(Place.span(id.span(), path), message);
    problem.help(
        near.isEmpty() || Ids.isWellFormed(id.text())
            ? Message.of("malformed-id.help")
            : Message.of("malformed-id.help-near", "near", near));
    problems.accept(problem.build());
  }
}
