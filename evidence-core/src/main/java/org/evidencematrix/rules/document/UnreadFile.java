package org.evidencematrix.rules.document;

import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.rules.DocumentRule;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A file among the items or searches that is not read because its name has another ending. */
public final class UnreadFile implements DocumentRule {
  private static final RuleInfo INFO = RuleInfo.warning("unread-file");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ReadDocument document, RuleContext context, Consumer<Problem> problems) {
    for (Fault fault : Faults.of(Fault.Kind.UNREAD_FILE, document)) {
      String path = document.tree().source().path();
      String name = path.substring(path.lastIndexOf('/') + 1);
      problems.accept(
          Problem.at(Faults.place(fault), Message.of("unread-file.message", "typed", name))
              .help(Message.of("unread-file.help"))
              .build());
    }
  }
}
