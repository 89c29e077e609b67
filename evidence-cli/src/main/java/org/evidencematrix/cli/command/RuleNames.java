package org.evidencematrix.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.report.MethodPage;
import org.evidencematrix.validation.RuleCatalog;
import org.evidencematrix.vocabulary.Nearest;

/** Answers to names that no rule has. */
final class RuleNames {
  private RuleNames() {}

  /** Returns the sentence that says so, with the rule that was clearly meant where there is one. */
  static String unknown(String typed, CommonOptions common) {
    List<String> names = new ArrayList<>(RuleCatalog.names());
    names.add(MethodPage.NAME);
    Optional<String> meant = Nearest.to(typed, names);
    return meant.isPresent()
        ? common.say("rules.unknown.meant", "typed", typed, "meant", meant.get())
        : common.say("rules.unknown", "typed", typed);
  }
}
