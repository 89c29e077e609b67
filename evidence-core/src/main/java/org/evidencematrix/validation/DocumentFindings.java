package org.evidencematrix.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.diagnostic.Note;
import org.evidencematrix.model.Item;
import org.evidencematrix.reading.DocumentKind;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.reading.Tree;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;

/** Makes findings of the problems of one document while its text is at hand. */
final class DocumentFindings extends Check.Sink {
  private final ReadDocument document;
  private final Optional<ItemFaults> faults;
  private final Check check;

  DocumentFindings(ReadDocument document, Optional<ItemFaults> faults, Check check) {
    this.document = document;
    this.faults = faults;
    this.check = check;
  }

  @Override
  public void accept(Problem problem) {
    String path = path(problem.place());
    if (rule() instanceof ItemRule && faults.isPresent() && isConsequence(problem, path)) {
      return;
    }
    String item = item();
    if (check.isSilenced(rule(), item)) {
      return;
    }
    Tree tree = document.tree();
    if (!check.isReported(tree.source().path())) {
      return;
    }
    List<Note> notes = new ArrayList<>();
    for (Problem.Related related : problem.related()) {
      notes.add(new Note(related.message(), related.place().map(this::location)));
    }
    // A mend by a path that counts otherwise than the file would change another entry.
    boolean mendable = inFile(path).equals(path);
    Location location = location(problem.place());
    Diagnostic finding = report(problem, location, notes, Optional.empty(), item, path);
    if (mendable && problem.mend().isPresent() && check.findings().wouldKeep(finding)) {
      finding = report(problem, location, notes, Optional.of(tree), item, path);
    }
    check.findings().add(finding);
  }

  private Diagnostic report(
      Problem problem,
      Location location,
      List<Note> notes,
      Optional<Tree> tree,
      String item,
      String path) {
    return Report.of(
        problem, rule().info(), check.options(), location, notes, tree, item, inFile(path));
  }

  private boolean isConsequence(Problem problem, String path) {
    ItemFaults known = faults.get();
    return known.explains(inFile(path))
        || problem.dependsOn().stream().anyMatch(field -> known.explains(inFile(field)));
  }

  private String inFile(String path) {
    return rule() instanceof ItemRule && faults.isPresent() ? faults.get().inFile(path) : path;
  }

  private String item() {
    if (document.kind() != DocumentKind.ITEM) {
      return "";
    }
    String id = document.item().map(Item::id).orElse("");
    return id.isEmpty() ? document.name() : id;
  }

  private static String path(Place place) {
    if (place instanceof Place.InDocument in) {
      return in.path();
    }
    return place instanceof Place.InText in ? in.field() : "";
  }

  private Location location(Place place) {
    if (place instanceof Place.InText in) {
      return Location.of(document.tree().source(), in.span());
    }
    boolean name = place instanceof Place.InDocument in && in.key();
    return Places.of(document.tree(), inFile(path(place)), name);
  }
}
