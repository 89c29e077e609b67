package org.evidencematrix.rules.item;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/**
 * A person is not written as "Family, Given", or an entry holds more than one person's name. What
 * may be an organisation is left alone.
 */
public final class PersonNameForm implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.warning("person-name-form");
  private static final int LONGEST = 300;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    check("authors", item.authors(), problems);
    check("contributors", item.contributors(), problems);
  }

  private static void check(String field, List<String> names, Consumer<Problem> problems) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (isPlainForm(name) || name.isBlank() || name.length() > LONGEST) {
        continue;
      }
      Optional<PersonNames.Fault> fault = PersonNames.fault(name);
      if (fault.isPresent()) {
        report(Paths.entry(field, i), name, fault.get(), problems);
      }
    }
  }

  /**
   * Tells at a glance that a name is of the form "Family, Given" with letters only; nearly all are,
   * and nothing is made for them.
   */
  private static boolean isPlainForm(String name) {
    int commas = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == ',') {
        commas++;
        // "Doe J, Roe R" needs a closer look.
        if (endsInInitial(name, i)
            || i == 0
            || i + 2 >= name.length()
            || name.charAt(i + 1) != ' ') {
          return false;
        }
      } else if (commas == 1 && c == ' ' && i + 4 < name.length()) {
        // "Doe, Jane and ..." and "Doe, Jane et al." need a closer look.
        char next = name.charAt(i + 1);
        if (Character.isLowerCase(next)) {
          return false;
        }
      } else if (!Character.isLetter(c) && " .-'\u2019".indexOf(c) < 0) {
        return false;
      }
    }
    return commas == 1;
  }

  private static boolean endsInInitial(String name, int end) {
    return end > 2
        && Character.isUpperCase(name.charAt(end - 1))
        && (name.charAt(end - 2) == ' ' || Character.isUpperCase(name.charAt(end - 2)));
  }

  private static void report(
      String path, String typed, PersonNames.Fault fault, Consumer<Problem> problems) {
    String variant = fault.variant();
    String message =
        variant.equals(PersonNames.ORDER)
            ? "person-name-form.message"
            : "person-name-form.message-" + variant;
    Problem.Builder problem = Problem.at(Place.value(path), Message.of(message, "typed", typed));
    if (fault.instead().isPresent()) {
      String instead = fault.instead().get();
      problem
          .help(Message.of("person-name-form.help", "instead", instead))
          .mend(
              new Mend(
                  Message.of("person-name-form.mend", "instead", instead),
                  Fix.Grade.REVIEW,
                  FieldEdit.replace(path, instead)));
    } else {
      problem.help(Message.of("person-name-form.help-" + variant));
    }
    problems.accept(problem.build());
  }
}
