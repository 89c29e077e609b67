package org.evidencematrix.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evidencematrix.duplicates.Candidate;
import org.evidencematrix.model.Item;
import org.evidencematrix.reading.FileBytes;
import org.evidencematrix.reading.Limits;
import org.evidencematrix.reading.Node;
import org.evidencematrix.reading.Tree;

/**
 * The folder that drafts are written to. Files in it are never replaced, and a set of new ones is
 * written whole or not at all.
 */
final class DraftFolder {
  private static final String ENDING = ".yaml";

  private final Path folder;

  DraftFolder(Path folder) {
    this.folder = folder;
  }

  /** A draft that is there already, as far as it can be read. */
  record Known(Path file, Candidate candidate) {}

  /** Returns the drafts of earlier runs, by name. */
  List<Known> known() throws IOException {
    List<Known> known = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return known;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted().toList();
    }
    FileBytes bytes = new FileBytes(folder, Limits.DEFAULT);
    for (Path file : files) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        Tree tree = bytes.tree(file, file.getFileName().toString(), Node.Shape.GROUP);
        known.add(new Known(file, candidate(file, tree)));
      }
    }
    return known;
  }

  private static Candidate candidate(Path file, Tree tree) {
    Item.Builder item = Item.builder().id(id(file));
    if (tree.root().isPresent() && tree.root().get() instanceof Node.Mapping fields) {
      item.title(text(fields, "title").orElse(""));
      text(fields, "venue").ifPresent(item::venue);
      text(fields, "volume").ifPresent(item::volume);
      text(fields, "issue").ifPresent(item::issue);
      text(fields, "pages").ifPresent(item::pages);
      text(fields, "doi").ifPresent(item::doi);
      text(fields, "url").ifPresent(item::url);
      item.type(text(fields, "type").orElse(""));
      text(fields, "year").filter(y -> y.matches("[0-9]{4}")).ifPresent(y -> item.year(year(y)));
      List<String> authors = new ArrayList<>();
      if (fields.entry("authors").map(Node.Entry::value).orElse(null)
          instanceof Node.Sequence list) {
        for (Node author : list.items()) {
          if (author instanceof Node.Scalar name) {
            authors.add(name.text());
          }
        }
      }
      item.authors(authors);
    }
    return Candidate.of(item.build());
  }

  private static int year(String digits) {
    return Integer.parseInt(digits);
  }

  private static Optional<String> text(Node.Mapping fields, String name) {
    return fields.entry(name).map(Node.Entry::value).stream()
        .filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast)
        .filter(scalar -> !scalar.isAbsent())
        .map(Node.Scalar::text)
        .findFirst();
  }

  private static String id(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  /** Returns the file of an id, whether it is there or not. */
  Path file(String id) {
    return folder.resolve(id + ENDING);
  }

  /**
   * Writes files, all or none: under other names first, then moved into place. Folders that had to
   * be made for it are taken away again when it fails.
   *
   * @throws FileAlreadyExistsException if one of them is there
   * @throws IOException if one cannot be written
   */
  void write(Map<Path, String> texts) throws IOException {
    List<Path> made = makeFolders();
    List<Path> moved = new ArrayList<>();
    List<Path> waiting = new ArrayList<>();
    boolean done = false;
    try {
      Path aside = Files.createTempDirectory(folder, ".import");
      made.add(aside);
      // A run that is interrupted leaves no folder without drafts: only empty ones are deleted.
      made.forEach(folderMade -> folderMade.toFile().deleteOnExit());
      for (Map.Entry<Path, String> entry : texts.entrySet()) {
        Path draft = aside.resolve(entry.getKey().getFileName());
        waiting.add(draft);
        draft.toFile().deleteOnExit();
        Files.write(draft, entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (Path draft : waiting) {
        Path target = folder.resolve(draft.getFileName());
        // Without an option, a move never replaces a file.
        Files.move(draft, target);
        moved.add(target);
      }
      Files.delete(aside);
      done = true;
    } finally {
      if (!done) {
        deleteAll(moved);
        deleteAll(waiting);
        deleteAll(reversed(made));
      }
    }
  }

  private List<Path> makeFolders() throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path p = folder; p != null && !Files.exists(p); p = p.getParent()) {
      missing.add(0, p);
    }
    List<Path> made = new ArrayList<>();
    try {
      for (Path p : missing) {
        Files.createDirectory(p);
        made.add(p);
      }
    } catch (IOException e) {
      deleteAll(reversed(made));
      throw e;
    }
    return made;
  }

  private static List<Path> reversed(List<Path> paths) {
    List<Path> reversed = new ArrayList<>();
    paths.forEach(path -> reversed.add(0, path));
    return reversed;
  }

  private static void deleteAll(List<Path> paths) {
    paths.forEach(DraftFolder::delete);
  }

  /** Tells whether the file is gone; what made the run fail may keep it here, and that is told. */
  private static boolean delete(Path path) {
    try {
      return Files.deleteIfExists(path);
    } catch (IOException e) {
      return false;
    }
  }
}
