package org.evidencematrix.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evidencematrix.cli.console.CannotRun;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.git.Revision;
import org.evidencematrix.cli.git.UnusableRevision;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.MatrixReader;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.report.ChangeSource;

/**
 * Reads the two sides of a comparison: folders, files of items, single items, git revisions.
 *
 * <p>A name that is there on disk is a path, any other is a revision; one that is both is refused
 * with how to write either. A file of items and a single item take settings, code lists and
 * searches from the other side; a single item stands for the other side's matrix with this item in
 * place.
 */
final class ComparedSides {
  private final CommonOptions common;
  private final MatrixOptions matrix;

  ComparedSides(CommonOptions common, MatrixOptions matrix) {
    this.common = common;
    this.matrix = matrix;
  }

  /** What a name means. */
  private enum Kind {
    FOLDER,
    LINES,
    ITEM,
    REVISION
  }

  private record Name(String typed, Kind kind, Path path) {}

  /** One side as read. */
  private record Read(Matrix matrix, Set<String> faulty, List<ChangeSource.Unread> unread) {}

  /**
   * Both sides.
   *
   * @param before the matrix before, without what could not be compared
   * @param after the matrix after, without what could not be compared
   * @param unread what that is
   */
  record Sides(Matrix before, Matrix after, List<ChangeSource.Unread> unread) {}

  /** Reads both sides. */
  Sides read(String base, Optional<String> head) throws IOException {
    Name first = name(base);
    Name second = head.isPresent() ? name(head.get()) : new Name("", kind(working()), working());
    try (Workspace workspace = new Workspace(common.console().temporary())) {
      Path before = laid(first, workspace);
      Path after = laid(second, workspace);
      Optional<Path> settings = settings(first, before, second, after);
      Read old = one(first, before, false, settings, workspace);
      Read now = one(second, after, true, settings, workspace);
      Set<String> faulty = new HashSet<>(old.faulty());
      faulty.addAll(now.faulty());
      List<ChangeSource.Unread> unread = new ArrayList<>(old.unread());
      unread.addAll(now.unread());
      Matrix oldMatrix = borrowed(first, old.matrix(), second, now.matrix());
      Matrix nowMatrix = borrowed(second, now.matrix(), first, old.matrix());
      return new Sides(without(oldMatrix, faulty), without(nowMatrix, faulty), unread);
    }
  }

  private Path working() {
    return matrix.path();
  }

  private Name name(String typed) throws IOException {
    Path folder = common.console().folder();
    Optional<Path> path = path(typed).filter(Files::exists);
    if (path.isPresent()) {
      boolean plain = !typed.startsWith(".") && !Path.of(typed).isAbsolute();
      if (plain && Revision.exists(folder, typed)) {
        throw common.usage(common.say("diff.ambiguous", "typed", typed));
      }
      return new Name(typed, kind(path.get()), path.get());
    }
    Path place = repository();
    if (!Revision.exists(Files.isDirectory(place) ? place : folder, typed)) {
      throw common.cannotRun("diff.nothing", "typed", typed);
    }
    return new Name(typed, Kind.REVISION, place);
  }

  private Path repository() {
    try {
      return working();
    } catch (CannotRun e) {
      return common.console().folder();
    }
  }

  private Optional<Path> path(String typed) {
    try {
      return typed.isEmpty()
          ? Optional.empty()
          : Optional.of(common.console().resolve(Path.of(typed)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Kind kind(Path path) {
    if (Files.isDirectory(path)) {
      return Kind.FOLDER;
    }
    String name = String.valueOf(path.getFileName());
    if (name.endsWith(".jsonl")) {
      return Kind.LINES;
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
      return Kind.ITEM;
    }
    throw common.cannotRun("diff.no-items", "path", matrix.shown(path));
  }

  /** Lays out a revision; any other side is where it is. */
  private Path laid(Name name, Workspace workspace) throws IOException {
    if (name.kind() != Kind.REVISION) {
      return name.path();
    }
    try {
      Revision revision = Revision.of(name.path(), name.typed(), common.console().temporary());
      workspace.add(revision);
      return revision.matrix();
    } catch (UnusableRevision e) {
      throw common.cannotRun(e.reason());
    }
  }

  /** Where files of items get their settings: the other side, else the matrix one stands in. */
  private Optional<Path> settings(Name first, Path before, Name second, Path after) {
    if (isWhole(second) && Files.isDirectory(after)) {
      return Optional.of(after);
    }
    if (isWhole(first) && Files.isDirectory(before)) {
      return Optional.of(before);
    }
    Path place = repository();
    return Files.isRegularFile(place.resolve("matrix.yaml"))
        ? Optional.of(place)
        : Optional.empty();
  }

  private static boolean isWhole(Name name) {
    return name.kind() == Kind.FOLDER || name.kind() == Kind.REVISION;
  }

  private Read one(
      Name name, Path path, boolean after, Optional<Path> settings, Workspace workspace)
      throws IOException {
    String shown = name.typed().isEmpty() ? matrix.shown(path) : name.typed();
    if (!Files.exists(path)) {
      return absent(after);
    }
    boolean single = !Files.isDirectory(path);
    Path folder = single ? workspace.staged(path, settings) : path;
    List<ChangeSource.Unread> unread = new ArrayList<>();
    if (name.kind() == Kind.REVISION && isEmpty(folder)) {
      unread.add(new ChangeSource.Unread(after, "", ChangeSource.Reason.ABSENT));
    }
    MatrixReader reader = MatrixReader.shownAs("");
    MatrixReader.Reading<Faulty> reading =
        common.during(
            common.say("matrix.reading", "path", shown),
            () -> reader.read(folder, ComparedSides::faulty));
    Set<String> ids = new HashSet<>();
    for (Faulty faulty : reading.results()) {
      ids.addAll(faulty.ids());
      String file = single && faulty.isItem() ? shown : shown + ": " + faulty.path();
      unread.add(new ChangeSource.Unread(after, file, faulty.reason()));
    }
    return new Read(reading.loaded().complete(), ids, unread);
  }

  private Read absent(boolean after) {
    return new Read(
        org.evidencematrix.reading.Defaults.matrix(),
        Set.of(),
        List.of(new ChangeSource.Unread(after, "", ChangeSource.Reason.ABSENT)));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** A document that cannot be compared. */
  private record Faulty(
      String path, boolean isItem, List<String> ids, ChangeSource.Reason reason) {}

  private static Optional<Faulty> faulty(ReadDocument document) {
    boolean whole = document.tree().root().isEmpty();
    if (!whole && document.faults().stream().noneMatch(Fault::leavesOut)) {
      return Optional.empty();
    }
    boolean item = false;
    ChangeSource.Reason reason = whole ? ChangeSource.Reason.WHOLE : ChangeSource.Reason.PARTLY;
    switch (document.kind()) {
      case ITEM -> item = true;
      case MATRIX, FRAMEWORK, CODE_LIST -> reason = ChangeSource.Reason.SETTINGS;
      default -> {}
    }
    List<String> ids = new ArrayList<>();
    if (item) {
      document.item().map(Item::id).filter(id -> !id.isEmpty()).ifPresent(ids::add);
      if (!document.name().isEmpty()) {
        ids.add(document.name());
      }
    }
    return Optional.of(new Faulty(document.tree().source().path(), item, ids, reason));
  }

  /** A file of items has neither settings nor searches; a single item has no neighbours either. */
  private static Matrix borrowed(Name name, Matrix own, Name otherName, Matrix other) {
    if (isWhole(name) || !isWhole(otherName)) {
      return own;
    }
    List<Item> items = new ArrayList<>(own.items());
    if (name.kind() == Kind.ITEM) {
      Set<String> ids = new HashSet<>(own.items().stream().map(Item::id).toList());
      other.items().stream().filter(item -> !ids.contains(item.id())).forEach(items::add);
    }
    return items(other, items);
  }

  private static Matrix without(Matrix matrix, Set<String> ids) {
    return ids.isEmpty()
        ? matrix
        : items(matrix, matrix.items().stream().filter(item -> !ids.contains(item.id())).toList());
  }

  private static Matrix items(Matrix of, List<Item> items) {
    return new Matrix(
        of.info(),
        of.framework(),
        of.vocabulary(),
        items,
        of.searches(),
        of.exemptions(),
        of.rounds(),
        of.questions(),
        of.collections());
  }

  /** Temporary folders, removed at the end. */
  private static final class Workspace implements AutoCloseable {
    private final Path temporary;
    private final List<Revision> revisions = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

    Workspace(Path temporary) {
      this.temporary = temporary;
    }

    void add(Revision revision) {
      revisions.add(revision);
    }

    /** Returns a matrix of one file, with the settings of another one. */
    Path staged(Path file, Optional<Path> settings) throws IOException {
      Path folder = Files.createTempDirectory(temporary, "evidence-");
      folders.add(folder);
      if (settings.isPresent()) {
        for (String name : List.of("matrix.yaml", "framework.yaml", "exemptions.yaml")) {
          copy(settings.get().resolve(name), folder.resolve(name));
        }
        Path lists = settings.get().resolve("vocabulary");
        if (Files.isDirectory(lists)) {
          Files.createDirectory(folder.resolve("vocabulary"));
          try (Stream<Path> files = Files.list(lists)) {
            for (Path list : files.toList()) {
              copy(list, folder.resolve("vocabulary").resolve(String.valueOf(list.getFileName())));
            }
          }
        }
      }
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(".jsonl")) {
        copy(file, folder.resolve("items.jsonl"));
      } else {
        Files.createDirectory(folder.resolve("items"));
        copy(file, folder.resolve("items").resolve(name));
      }
      return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
      if (Files.isRegularFile(from)) {
        Files.copy(from, to);
      }
    }

    @Override
    public void close() throws IOException {
      for (Revision revision : revisions) {
        revision.close();
      }
      for (Path folder : folders) {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(folder)) {
          all = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
          Files.delete(path);
        }
      }
    }
  }
}
