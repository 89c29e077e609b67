package org.evidencematrix.rules.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.rules.DocumentRule;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** Text that does not follow the syntax of its format, or passes a limit on hostile input. */
public final class SyntaxError implements DocumentRule {
  private static final RuleInfo INFO = RuleInfo.error("syntax-error");

  /** Variants of faults that have sentences of their own. */
  static final Set<String> VARIANTS =
      Set.of(
          "alias",
          "anchor",
          "block-text-indentation",
          "complex-key",
          "directive",
          "duplicate-field",
          "empty-file",
          "empty-place",
          "forbidden-character",
          "json-comment",
          "json-last-comma",
          "json-missing-colon",
          "json-name-without-quotes",
          "json-number",
          "json-tab-in-text",
          "json-text-after-end",
          "json-text-without-quotes",
          "json-unexpected",
          "json-wrong-quotes",
          "large-file",
          "large-line",
          "list-behind-name",
          "long-line",
          "long-number",
          "merge-key",
          "missing-colon",
          "missing-comma",
          "needs-quotes",
          "no-space-after-colon",
          "not-a-group",
          "not-a-list",
          "not-understood",
          "only-comments",
          "second-colon",
          "second-document",
          "stray-bracket",
          "tab",
          "tag",
          "text-after-quote",
          "too-deep",
          "unclosed-group",
          "unclosed-list",
          "unclosed-quote",
          "unexpected-text",
          "unknown-escape",
          "wrong-bracket",
          "wrong-indentation");

  private static final String OTHER = "not-understood";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ReadDocument document, RuleContext context, Consumer<Problem> problems) {
    for (Fault fault : Faults.of(Fault.Kind.SYNTAX_ERROR, document)) {
      problems.accept(problem(document, fault));
    }
  }

  private static Problem problem(ReadDocument document, Fault fault) {
    String variant = VARIANTS.contains(fault.variant()) ? fault.variant() : OTHER;
    Map<String, String> values = new HashMap<>(fault.values());
    values.putIfAbsent("text", Faults.typed(document, fault.span()));
    Problem.Builder problem =
        Problem.at(Faults.place(fault), new Message("syntax-error.message-" + variant, values))
            .help(new Message("syntax-error.help-" + variant, values));
    if (!fault.edits().isEmpty()) {
      problem.mend(Faults.mend(Message.of("syntax-error.mend"), fault));
    }
    return problem.build();
  }
}
