package org.evidencematrix.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.diagnostic.Note;
import org.evidencematrix.reading.LoadedMatrix;
import org.evidencematrix.reading.Origin;
import org.evidencematrix.reading.Tree;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.text.Position;

/**
 * Makes findings of the problems of the whole matrix. They are collected first, so that each file
 * is read again at most about once, in the order of the files.
 */
final class MatrixFindings extends Check.Sink {
  private final LoadedMatrix loaded;
  private final Map<String, ItemFaults> faults;
  private final Trees trees;
  private final Check check;
  private final List<Found> found = new ArrayList<>();

  MatrixFindings(LoadedMatrix loaded, Map<String, ItemFaults> faults, Trees trees, Check check) {
    this.loaded = loaded;
    this.faults = faults;
    this.trees = trees;
    this.check = check;
  }

  @Override
  public void accept(Problem problem) {
    if (problem.place() instanceof Place.InItem in) {
      Optional<ItemFaults> known = faults(in.index());
      if (known.isPresent() && isConsequence(problem, in.path(), known.get())) {
        return;
      }
      if (check.isSilenced(rule(), item(problem.place()))) {
        return;
      }
    }
    Origin origin = origin(problem.place());
    if (check.isReported(origin.path())) {
      found.add(new Found(problem, rule(), origin));
    }
  }

  private static boolean isConsequence(Problem problem, String path, ItemFaults known) {
    return known.explains(known.inFile(path))
        || problem.dependsOn().stream().anyMatch(field -> known.explains(known.inFile(field)));
  }

  /**
   * Makes the findings.
   *
   * @throws IOException if the disk fails
   */
  void resolve() throws IOException {
    found.sort(
        Comparator.comparing((Found f) -> f.origin().path())
            .thenComparing(f -> f.rule().info().severity())
            .thenComparing(f -> f.origin().line()));
    // Of a file with a document a line, no more lines are read again than findings are kept.
    List<Found> inLines = found.stream().filter(f -> Trees.isLine(f.origin())).toList();
    Set<Found> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    shown.addAll(inLines.subList(0, Math.min(inLines.size(), check.options().perFile())));
    Set<Integer> lines = new HashSet<>();
    for (Found one : shown) {
      lines.add(one.origin().line());
      for (Problem.Related related : one.problem().related()) {
        related.place().map(this::origin).map(Origin::line).ifPresent(lines::add);
      }
    }
    trees.readLines(lines);
    for (Found one : found) {
      add(one, Trees.isLine(one.origin()) && !shown.contains(one));
    }
  }

  private void add(Found one, boolean withoutText) throws IOException {
    Problem problem = one.problem();
    Place place = problem.place();
    String path = inFile(place);
    boolean file = place instanceof Place.InFile;
    Optional<Tree> tree =
        file || withoutText ? Optional.empty() : Optional.of(trees.of(one.origin()));
    List<Note> notes = new ArrayList<>();
    for (Problem.Related related : problem.related()) {
      Optional<Location> where =
          related.place().isPresent() && !withoutText
              ? Optional.of(location(related.place().get()))
              : Optional.empty();
      notes.add(new Note(related.message(), where));
    }
    boolean mendable = path.equals(path(place));
    check
        .findings()
        .add(
            Report.of(
                problem,
                one.rule().info(),
                check.options(),
                withoutText ? lineOf(one.origin()) : location(place),
                notes,
                mendable ? tree : Optional.empty(),
                item(place),
                path));
  }

  private static Location lineOf(Origin origin) {
    Position start = new Position(origin.line(), 1);
    return new Location(origin.path(), start, start, "", 0);
  }

  private Location location(Place place) throws IOException {
    if (place instanceof Place.InFile in) {
      return Location.ofFile(in.path());
    }
    boolean name = place instanceof Place.InPart in && in.key();
    return Places.of(trees.of(origin(place)), inFile(place), name);
  }

  private Origin origin(Place place) {
    if (place instanceof Place.InItem in) {
      return loaded.items().get(in.index());
    }
    if (place instanceof Place.InSearch in) {
      return loaded.searches().get(in.index());
    }
    if (place instanceof Place.InPart in) {
      return switch (in.kind()) {
        case VOTING_ROUND -> loaded.rounds().get(in.index());
        case RESEARCH_QUESTION -> loaded.questions().get(in.index());
        case COLLECTION -> loaded.collections().get(in.index());
        default -> throw new IllegalArgumentException("no such part of a matrix: " + in.kind());
      };
    }
    if (place instanceof Place.InExemption in) {
      return loaded.exemptions().get(in.index());
    }
    if (place instanceof Place.InFile in) {
      return new Origin(in.path(), 1, 0, true);
    }
    throw new IllegalArgumentException("no such place in a matrix: " + place);
  }

  private String item(Place place) {
    return place instanceof Place.InItem in ? loaded.matrix().items().get(in.index()).id() : "";
  }

  private static String path(Place place) {
    if (place instanceof Place.InItem in) {
      return in.path();
    }
    if (place instanceof Place.InSearch in) {
      return in.path();
    }
    if (place instanceof Place.InPart in) {
      return in.path();
    }
    return place instanceof Place.InExemption in ? in.path() : "";
  }

  private String inFile(Place place) {
    String path = path(place);
    if (place instanceof Place.InItem in) {
      return faults(in.index()).map(known -> known.inFile(path)).orElse(path);
    }
    if (place instanceof Place.InExemption in) {
      return "[" + loaded.exemptions().get(in.index()).index() + "]." + path;
    }
    return path;
  }

  private Optional<ItemFaults> faults(int item) {
    if (faults.isEmpty()) {
      return Optional.empty();
    }
    Origin origin = loaded.items().get(item);
    return Optional.ofNullable(faults.get(origin.line() + ":" + origin.path()));
  }

  private record Found(Problem problem, Rule rule, Origin origin) {}
}
