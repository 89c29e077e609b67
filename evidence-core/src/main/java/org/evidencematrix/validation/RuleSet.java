package org.evidencematrix.validation;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.rules.DocumentRule;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.rules.RunRule;

/** The rules that are to be run, by how much they see; a rule may see several things. */
final class RuleSet {
  private final List<DocumentRule> document = new ArrayList<>();
  private final List<ItemRule> item = new ArrayList<>();
  private final List<MatrixRule> matrix = new ArrayList<>();
  private final List<RunRule> run = new ArrayList<>();

  RuleSet(List<Rule> rules, ValidationOptions options) {
    for (Rule rule : rules) {
      if (!options.runs(rule.info().name())) {
        continue;
      }
      if (rule instanceof DocumentRule sees) {
        document.add(sees);
      }
      if (rule instanceof ItemRule sees) {
        item.add(sees);
      }
      if (rule instanceof MatrixRule sees) {
        matrix.add(sees);
      }
      if (rule instanceof RunRule sees) {
        run.add(sees);
      }
    }
  }

  List<DocumentRule> document() {
    return document;
  }

  List<ItemRule> item() {
    return item;
  }

  List<MatrixRule> matrix() {
    return matrix;
  }

  List<RunRule> run() {
    return run;
  }
}
