package org.evidencematrix.rules.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.FieldType;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.rules.DocumentRule;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A value of another type than the field takes. */
public final class WrongType implements DocumentRule {
  private static final RuleInfo INFO = RuleInfo.error("wrong-type");

  /** Variants of faults that have sentences of their own. */
  static final Set<String> VARIANTS =
      Set.of(
          "date-expected",
          "empty-entry",
          "flag-expected",
          "group-expected",
          "groups-expected",
          "list-expected",
          "number-expected",
          "one-value-expected",
          "text-expected",
          "year-expected",
          "years-expected");

  /** Variants that quote what was typed when it was a text. */
  private static final Set<String> QUOTING =
      Set.of("date-expected", "flag-expected", "number-expected", "year-expected");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ReadDocument document, RuleContext context, Consumer<Problem> problems) {
    for (Fault fault : Faults.of(Fault.Kind.WRONG_TYPE, document)) {
      problems.accept(problem(document, fault));
    }
  }

  private static Problem problem(ReadDocument document, Fault fault) {
    Optional<Field> field = FieldTable.at(document.kind().table(), fault.field());
    String variant = variant(fault, field);
    Map<String, String> values = new HashMap<>(fault.values());
    values.putIfAbsent("typed", Faults.typed(document, fault.span()));
    values.putIfAbsent("field", field.map(Field::name).orElse(fault.field()));
    values.putIfAbsent("example", field.map(Field::example).orElse(""));
    values.put("fields", field.map(WrongType::names).orElse(""));
    boolean text = values.getOrDefault("shape", "text").equals("text");
    String asked = QUOTING.contains(variant) && !text ? variant + "-shape" : variant;
    Problem.Builder problem =
        Problem.at(Faults.place(fault), new Message("wrong-type.message-" + asked, values))
            .help(new Message("wrong-type.help-" + variant, values));
    if (!fault.edits().isEmpty()) {
      problem.mend(Faults.mend(new Message("wrong-type.mend-" + mend(variant), values), fault));
    }
    return problem.build();
  }

  /** Where a list or group stands for a single value, the field's type says what it takes. */
  private static String variant(Fault fault, Optional<Field> field) {
    if (!VARIANTS.contains(fault.variant())) {
      return "other";
    }
    if (!fault.variant().equals("text-expected") || field.isEmpty()) {
      return fault.variant();
    }
    return switch (field.get().type()) {
      case YEAR -> "year-expected";
      case INTEGER, NUMBER -> "number-expected";
      case FLAG -> "flag-expected";
      case DATE -> "date-expected";
      default -> fault.variant();
    };
  }

  private static String mend(String variant) {
    return variant.equals("list-expected") || variant.equals("one-value-expected")
        ? variant
        : "other";
  }

  private static String names(Field field) {
    return field.type() == FieldType.GROUP
        ? field.fields().stream().map(Field::name).limit(5).collect(Collectors.joining(", "))
        : "";
  }
}
