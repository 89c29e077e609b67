package org.evidencematrix.rules.document;

import java.util.Set;
import java.util.function.Consumer;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.rules.DocumentRule;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A plain word that this library takes for text and other tools for something else. */
public final class MistypedByOthers implements DocumentRule {
  private static final RuleInfo INFO = RuleInfo.warning("mistyped-by-others");

  /** Variants of faults that have sentences of their own. */
  static final Set<String> VARIANTS = Set.of("date", "flag", "nothing", "number", "tilde");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ReadDocument document, RuleContext context, Consumer<Problem> problems) {
    for (Fault fault : Faults.of(Fault.Kind.MISTYPED_BY_OTHERS, document)) {
      problems.accept(problem(fault));
    }
  }

  private static Problem problem(Fault fault) {
    String variant = VARIANTS.contains(fault.variant()) ? fault.variant() : "flag";
    Problem.Builder problem =
        Problem.at(
                Faults.place(fault), Faults.message("mistyped-by-others.message-" + variant, fault))
            .help(
                Faults.message(
                    variant.equals("tilde")
                        ? "mistyped-by-others.help-tilde"
                        : "mistyped-by-others.help",
                    fault));
    if (!fault.edits().isEmpty()) {
      problem.mend(Faults.mend(Faults.message("mistyped-by-others.mend", fault), fault));
    }
    return problem.build();
  }
}
