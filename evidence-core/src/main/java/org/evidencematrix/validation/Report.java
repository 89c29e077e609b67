package org.evidencematrix.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.diagnostic.Note;
import org.evidencematrix.reading.Tree;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.text.TextEdit;

/** Makes a finding of a problem whose places are known. */
final class Report {
  private Report() {}

  /**
   * Returns the finding.
   *
   * @param notes the related places of the problem, in its order
   * @param tree the document that holds the problem, in which a mend would be made; empty for none
   * @param item id of the item it is about; empty for none
   * @param field path in the file of the field it is about; empty for none
   */
  static Diagnostic of(
      Problem problem,
      RuleInfo rule,
      ValidationOptions options,
      Location location,
      List<Note> notes,
      Optional<Tree> tree,
      String item,
      String field) {
    return new Diagnostic(
        rule.name(),
        options.severity(rule.name(), problem.severity().orElse(rule.severity())),
        location,
        problem.message(),
        problem.label(),
        notes,
        problem.help(),
        tree.flatMap(t -> problem.mend().flatMap(mend -> fix(mend, t))),
        item.isEmpty() ? Optional.empty() : Optional.of(item),
        field.isEmpty() ? Optional.empty() : Optional.of(field));
  }

  private static Optional<Fix> fix(Mend mend, Tree tree) {
    List<TextEdit> edits = mend.edits().in(tree);
    if (edits.isEmpty() && mend.grade() != Fix.Grade.SHOW_ONLY) {
      return Optional.empty();
    }
    List<TextEdit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparingInt(edit -> edit.span().start()));
    List<Fix.Edit> placed = new ArrayList<>(sorted.size());
    for (TextEdit edit : sorted) {
      placed.add(
          new Fix.Edit(
              edit,
              tree.source().position(edit.span().start()),
              tree.source().position(edit.span().end())));
    }
    return Optional.of(new Fix(mend.title(), mend.grade(), placed));
  }
}
