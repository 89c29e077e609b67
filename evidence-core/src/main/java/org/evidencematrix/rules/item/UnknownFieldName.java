package org.evidencematrix.rules.item;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.Format;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.vocabulary.Nearest;

/** The list of uncertain fields names a field that items do not have. */
public final class UnknownFieldName implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("unknown-field-name");
  private static final Set<String> NAMES = names(Format.ITEM, "", new LinkedHashSet<>());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    List<String> uncertain = item.uncertain();
    for (int i = 0; i < uncertain.size(); i++) {
      String name = uncertain.get(i);
      if (!name.isEmpty() && !NAMES.contains(name)) {
        problems.accept(problem(name, Paths.entry("uncertain", i)));
      }
    }
  }

  private static Problem problem(String typed, String path) {
    Problem.Builder problem =
        Problem.at(Place.value(path), Message.of("unknown-field-name.message", "typed", typed));
    String folded = Nearest.folded(typed);
    if (NAMES.contains(folded)) {
      suggest(problem, folded, path, Fix.Grade.SAFE);
    } else {
      Nearest.to(typed, NAMES)
          .ifPresentOrElse(
              name -> suggest(problem, name, path, Fix.Grade.REVIEW),
              () -> problem.help(Message.of("unknown-field-name.help-unknown")));
    }
    return problem.build();
  }

  private static void suggest(Problem.Builder problem, String name, String path, Fix.Grade grade) {
    problem
        .help(Message.of("unknown-field-name.help", "name", name))
        .mend(
            new Mend(
                Message.of("unknown-field-name.mend", "name", name),
                grade,
                FieldEdit.replace(path, name)));
  }

  /** Collects {@code sample} and {@code sample.size}, but not the fields of each finding. */
  private static Set<String> names(Field group, String before, Set<String> found) {
    for (Field field : group.fields()) {
      found.add(before + field.name());
      if (!field.list()) {
        names(field, before + field.name() + '.', found);
      }
    }
    return found;
  }
}
