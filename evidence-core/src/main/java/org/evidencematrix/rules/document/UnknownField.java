package org.evidencematrix.rules.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Field;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.Node;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.rules.DocumentRule;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;
import org.evidencematrix.vocabulary.Nearest;

/** A field that the format does not have. */
public final class UnknownField implements DocumentRule {
  private static final RuleInfo INFO = RuleInfo.error("unknown-field");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ReadDocument document, RuleContext context, Consumer<Problem> problems) {
    for (Fault fault : Faults.of(Fault.Kind.UNKNOWN_FIELD, document)) {
      problems.accept(problem(document, fault));
    }
  }

  private static Problem problem(ReadDocument document, Fault fault) {
    String typed = fault.values().getOrDefault("typed", Faults.typed(document, fault.span()));
    Problem.Builder problem =
        Problem.at(Faults.place(fault), Message.of("unknown-field.message", "typed", typed));
    Optional<String> meant = meant(document, fault);
    Optional<String> elsewhere =
        FieldTable.groupWith(document.kind().table(), typed).filter(g -> !g.equals(group(fault)));
    if (meant.isPresent() && isThere(document, fault, meant.get())) {
      problem.help(Message.of("unknown-field.help-there", "name", meant.get()));
    } else if (meant.isPresent()) {
      problem
          .help(Message.of("unknown-field.help-meant", "name", meant.get()))
          .mend(rename(fault.span(), meant.get()));
    } else if (elsewhere.isPresent()) {
      problem.help(
          Message.of("unknown-field.help-inside", "typed", typed, "group", elsewhere.get()));
    } else {
      List<String> names =
          FieldTable.at(document.kind().table(), group(fault))
              .map(FieldTable::names)
              .orElse(List.of());
      problem.help(
          names.isEmpty()
              ? Message.of("unknown-field.help-none")
              : Message.of(
                  names.size() > 5 ? "unknown-field.help-near" : "unknown-field.help-all",
                  "names",
                  String.join(", ", Nearest.ranked(typed, names, 5))));
    }
    return problem.build();
  }

  private static Mend rename(Span span, String name) {
    return new Mend(
        Message.of("unknown-field.mend", "name", name),
        Fix.Grade.REVIEW,
        tree -> {
          String old = tree.source().text(span);
          boolean quoted = !old.isEmpty() && (old.charAt(0) == '"' || old.charAt(0) == '\'');
          String quote = quoted ? old.substring(0, 1) : "";
          return List.of(new TextEdit(span, quote + name + quote));
        });
  }

  /** Returns the field of the same group that an unknown name was clearly meant to be. */
  public static Optional<String> meant(ReadDocument document, Fault fault) {
    return FieldTable.at(document.kind().table(), group(fault))
        .map(Field::fields)
        .filter(fields -> !fields.isEmpty())
        .flatMap(
            fields ->
                Nearest.to(
                    fault.values().getOrDefault("typed", ""),
                    fields.stream().map(Field::name).toList()));
  }

  private static String group(Fault fault) {
    return fault.values().getOrDefault("group", "");
  }

  private static boolean isThere(ReadDocument document, Fault fault, String name) {
    return FieldEdit.find(document.tree(), group(fault))
        .map(node -> node instanceof Node.Mapping group && group.entry(name).isPresent())
        .orElse(false);
  }
}
