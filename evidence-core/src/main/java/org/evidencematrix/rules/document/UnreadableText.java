package org.evidencematrix.rules.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.message.Message;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.rules.DocumentRule;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** Bytes that are not readable text: another encoding, control characters, garbled accents. */
public final class UnreadableText implements DocumentRule {
  private static final RuleInfo INFO = RuleInfo.error("unreadable-text");

  /** Variants of faults that have sentences of their own. */
  static final Set<String> VARIANTS =
      Set.of(
          "broken-link",
          "byte-order-mark",
          "control-character",
          "escaped-control-character",
          "further-control-characters",
          "further-garbled-text",
          "further-replacement-characters",
          "garbled-text",
          "link-outside",
          "missing-file",
          "no-permission",
          "not-a-file",
          "not-text",
          "not-utf-8",
          "other-encoding",
          "replacement-character",
          "windows-1252");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ReadDocument document, RuleContext context, Consumer<Problem> problems) {
    for (Fault fault : Faults.of(Fault.Kind.UNREADABLE_TEXT, document)) {
      problems.accept(problem(document, fault));
    }
  }

  private static Problem problem(ReadDocument document, Fault fault) {
    String variant = VARIANTS.contains(fault.variant()) ? fault.variant() : "other";
    Map<String, String> values = new HashMap<>(fault.values());
    values.putIfAbsent("text", Faults.typed(document, fault.span()));
    Problem.Builder problem =
        Problem.at(Faults.place(fault), new Message("unreadable-text.message-" + variant, values))
            .help(new Message("unreadable-text.help-" + variant, values));
    if (variant.equals("byte-order-mark")) {
      problem.severity(Severity.WARNING);
    }
    if (!fault.edits().isEmpty()) {
      problem.mend(Faults.mend(Message.of("unreadable-text.mend"), fault));
    }
    return problem.build();
  }
}
