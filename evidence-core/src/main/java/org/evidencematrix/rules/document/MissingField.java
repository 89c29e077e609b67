package org.evidencematrix.rules.document;

import java.util.HashSet;
import java.util.List;
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

/** A required field that is not there, or has nothing behind its name. */
public final class MissingField implements DocumentRule {
  private static final RuleInfo INFO = RuleInfo.error("missing-field");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ReadDocument document, RuleContext context, Consumer<Problem> problems) {
    List<Fault> missing = Faults.of(Fault.Kind.MISSING_FIELD, document);
    Set<String> mistyped = missing.isEmpty() ? Set.of() : mistyped(document);
    for (Fault fault : missing) {
      String name = fault.values().getOrDefault("field", "");
      if (!mistyped.contains(path(FieldTable.parent(fault.field()), name))) {
        problems.accept(problem(document, fault));
      }
    }
  }

  private static Problem problem(ReadDocument document, Fault fault) {
    String name = fault.values().getOrDefault("field", fault.field());
    String group = fault.values().getOrDefault("group", "");
    Message message;
    if (fault.variant().equals("empty")) {
      message = Message.of("missing-field.message-empty", "field", name);
    } else if (group.isEmpty()) {
      message = Message.of("missing-field.message-absent", "field", name);
    } else {
      message = Message.of("missing-field.message-inside", "field", name, "group", group);
    }
    Problem.Builder problem = Problem.at(Faults.place(fault), message);
    Optional<Field> field = FieldTable.at(document.kind().table(), fault.field());
    if (field.isEmpty()) {
      return problem.build();
    }
    if (field.get().type() != FieldType.GROUP) {
      problem.help(
          Message.of("missing-field.help", "field", name, "example", field.get().example()));
    } else {
      List<Field> required = field.get().fields().stream().filter(Field::required).toList();
      problem.help(
          Message.of(
              "missing-field.help-group",
              "field",
              name,
              "fields",
              required.stream().map(Field::name).collect(Collectors.joining(", "))));
    }
    return problem.build();
  }

  /**
   * Returns the paths of the fields that are there under a mistyped name, findings of their own.
   */
  private static Set<String> mistyped(ReadDocument document) {
    Set<String> paths = new HashSet<>();
    for (Fault fault : document.faults()) {
      if (fault.kind() == Fault.Kind.UNKNOWN_FIELD) {
        UnknownField.meant(document, fault)
            .ifPresent(name -> paths.add(path(FieldTable.parent(fault.field()), name)));
      }
    }
    return paths;
  }

  private static String path(String parent, String name) {
    return parent + '\n' + name;
  }
}
