package org.evidencematrix.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The files of a matrix: what is where, sorted by path. Links are never followed while looking for
 * files, so a cycle or a link out of the folder cannot lead astray.
 */
final class MatrixFiles {
  /** The file that may stand for the folder {@code items/}. */
  static final String ITEM_LINES = "items.jsonl";

  private static final int DEEPEST = 16;

  private final Path root;
  private final @Nullable Path single;
  private final String shownAs;
  private final FileBytes bytes;
  private final Map<String, byte[]> added;

  private MatrixFiles(
      Path root, @Nullable Path single, String shownAs, Limits limits, Map<String, byte[]> added)
      throws IOException {
    this.root = root.toRealPath();
    this.single = single == null ? null : single.toRealPath();
    this.shownAs = shownAs;
    this.bytes = new FileBytes(root, limits);
    this.added = added;
  }

  /**
   * Returns the files of a folder, or of a single JSON Lines file.
   *
   * @param added contents by path within the folder of files that are read as if they were there
   * @throws NoSuchFileException if there is no such folder or file
   * @throws FileSystemException if it is a file of another kind
   */
  static MatrixFiles of(Path matrix, String shownAs, Limits limits, Map<String, byte[]> added)
      throws IOException {
    if (Files.isDirectory(matrix)) {
      return new MatrixFiles(matrix, null, shownAs, limits, added);
    }
    if (Files.isRegularFile(matrix)) {
      if (!matrix.toString().endsWith(".jsonl")) {
        throw new FileSystemException(
            matrix.toString(), null, "neither a folder nor a file whose name ends in .jsonl");
      }
      if (!added.isEmpty()) {
        throw new IllegalArgumentException("a matrix of one file takes no further file");
      }
      Path real = matrix.toRealPath();
      Path parent = real.getParent();
      return new MatrixFiles(parent == null ? real : parent, real, shownAs, limits, Map.of());
    }
    throw new NoSuchFileException(matrix.toString());
  }

  /** Returns a file of a fixed name, such as {@code matrix.yaml}, if it is there. */
  Optional<Source> single(String name) {
    if (single != null) {
      return Optional.empty();
    }
    Path file = root.resolve(name);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(new Source(file, shown(name)))
        : Optional.empty();
  }

  /** Returns the file with an item a line, if there is one. */
  Optional<Source> itemLines() {
    return single != null ? Optional.of(new Source(single, shownAs)) : single(ITEM_LINES);
  }

  /** Returns all files under a folder, sorted by path; none if there is no such folder. */
  List<Source> folder(String name) throws IOException {
    List<Source> found = new ArrayList<>();
    Path folder = root.resolve(name);
    if (single == null && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      collect(folder, shown(name), 0, found);
    }
    for (String path : added.keySet()) {
      if (path.startsWith(name + '/')) {
        found.removeIf(source -> source.path().equals(shown(path)));
        found.add(new Source(root.resolve(path), shown(path)));
      }
    }
    found.sort(Comparator.comparing(Source::path));
    return found;
  }

  private void collect(Path folder, String shown, int depth, List<Source> found)
      throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (name.startsWith(".") || name.toUpperCase(Locale.ROOT).startsWith("README")) {
          continue;
        }
        String path = shown + '/' + name;
        if (!isRead(name) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          if (depth < DEEPEST) {
            collect(entry, path, depth + 1, found);
          }
        } else {
          found.add(new Source(entry, path));
        }
      }
    }
  }

  /** Reads again the document that a part came from. */
  Tree reread(Origin origin) throws IOException {
    String prefix = shownAs.isEmpty() ? "" : shownAs + '/';
    Path file = single != null ? single : root.resolve(origin.path().substring(prefix.length()));
    Source source = new Source(file, origin.path());
    return source.isLines() ? source.line(origin.line()) : source.tree();
  }

  private String shown(String name) {
    return shownAs.isEmpty() ? name : shownAs + '/' + name;
  }

  private static boolean isRead(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  /** One file. */
  final class Source {
    private final Path file;
    private final String path;

    Source(Path file, String path) {
      this.file = file;
      this.path = path;
    }

    /** Returns the path as messages show it. */
    String path() {
      return path;
    }

    /** Returns the name without folder and ending. */
    String name() {
      String last = path.substring(path.lastIndexOf('/') + 1);
      int dot = last.lastIndexOf('.');
      return dot <= 0 ? last : last.substring(0, dot);
    }

    boolean isLines() {
      return path.endsWith(".jsonl");
    }

    /** Reads the file; what is wrong with it is in the tree's faults. */
    Tree tree() throws IOException {
      if (!isRead(path)) {
        return new Tree(
            SourceFile.of(path, ""),
            Optional.empty(),
            List.of(
                Fault.of(
                    Fault.Kind.UNREAD_FILE,
                    "ending",
                    new Span(0, 0),
                    Map.of("name", path.substring(path.lastIndexOf('/') + 1)))));
      }
      if (!added.isEmpty()) {
        byte[] text = added.get(root.relativize(file).toString().replace('\\', '/'));
        if (text != null) {
          return TreeReader.read(path, text);
        }
      }
      boolean list = path.endsWith("exemptions.yaml");
      return bytes.tree(file, path, list ? Node.Shape.LIST : Node.Shape.GROUP);
    }

    /** Reads one line, by its number from 1, of a file with a document a line. */
    private Tree line(int wanted) throws IOException {
      try (JsonLines lines = bytes.lines(file, path)) {
        for (Optional<Tree> line = lines.next(); line.isPresent(); line = lines.next()) {
          if (lines.lineNumber() == wanted) {
            return line.get();
          }
        }
      }
      return new Tree(SourceFile.of(path, ""), Optional.empty(), List.of());
    }

    /**
     * Opens the file for reading as a whole.
     *
     * @throws IOException if the file may not be read, or the disk fails
     */
    InputStream open() throws IOException {
      return bytes.open(file, path);
    }

    /** Reads all lines of a file with a document a line. */
    void eachLine(LineReader reader) throws IOException {
      try (JsonLines lines = bytes.lines(file, path)) {
        for (Optional<Tree> line = lines.next(); line.isPresent(); line = lines.next()) {
          reader.line(line.get(), lines.lineNumber());
        }
      }
    }
  }

  /** Takes the lines of a file. */
  interface LineReader {
    /** Takes a line's tree and its number, from 1. */
    void line(Tree tree, int number);
  }
}
