package org.evidencematrix.rules.document;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Code;
import org.evidencematrix.model.CodeList;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.rules.DocumentRule;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.vocabulary.Nearest;

/**
 * A code that is not in its closed list. What stands in the list as a label or alias of exactly one
 * code, capitals aside, can be replaced with certainty; a mistyped code is only guessed at.
 */
public final class UnknownCode implements DocumentRule {
  private static final RuleInfo INFO = RuleInfo.error("unknown-code");
  private static final int SHOWN = 5;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ReadDocument document, RuleContext context, Consumer<Problem> problems) {
    for (Fault fault : Faults.of(Fault.Kind.UNKNOWN_CODE, document)) {
      problems.accept(problem(document, context, fault));
    }
  }

  private static Problem problem(ReadDocument document, RuleContext context, Fault fault) {
    String typed = fault.values().getOrDefault("typed", Faults.typed(document, fault.span()));
    String list = fault.values().getOrDefault("list", "");
    Problem.Builder problem =
        Problem.at(
            Faults.place(fault), Message.of("unknown-code.message", "typed", typed, "list", list));
    Optional<CodeList> codes = context.vocabulary().list(list);
    if (codes.isEmpty()) {
      return problem.build();
    }
    List<Code> named = named(codes.get(), typed);
    if (named.size() == 1) {
      String id = named.get(0).id();
      Message help = Message.of("unknown-code.help-same", "code", id, "typed", typed);
      Message title = Message.of("unknown-code.mend", "code", id);
      return problem
          .help(help)
          .mend(new Mend(title, Fix.Grade.SAFE, FieldEdit.replace(fault.field(), id)))
          .build();
    }
    List<String> ids = named.isEmpty() ? codes.get().ids() : named.stream().map(Code::id).toList();
    String shown = String.join(", ", Nearest.ranked(typed, ids, SHOWN));
    Optional<String> meant = named.isEmpty() ? Nearest.to(typed, ids) : Optional.empty();
    if (meant.isPresent()) {
      return problem
          .help(Message.of("unknown-code.help-meant", "code", meant.get(), "list", list))
          .mend(
              new Mend(
                  Message.of("unknown-code.mend", "code", meant.get()),
                  Fix.Grade.REVIEW,
                  FieldEdit.replace(fault.field(), meant.get())))
          .build();
    }
    String key = ids.size() <= SHOWN ? "unknown-code.help-all" : "unknown-code.help-near";
    return problem.help(Message.of(key, "codes", shown, "list", list)).build();
  }

  /** Returns the codes that bear a name, capitals and the kind of blank or hyphen aside. */
  private static List<Code> named(CodeList list, String typed) {
    String wanted = form(typed);
    return list.codes().stream()
        .filter(
            code ->
                form(code.id()).equals(wanted)
                    || code.label().byLanguage().values().stream()
                        .anyMatch(l -> form(l).equals(wanted))
                    || code.aliases().stream().anyMatch(a -> form(a).equals(wanted)))
        .toList();
  }

  private static String form(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replace('_', '-')
        .replace(' ', '-');
  }
}
