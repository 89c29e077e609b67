package org.evidencematrix.cli.git;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evidencematrix.message.Message;

/**
 * The matrix of a git revision, laid out in a temporary folder until it is closed. Links and
 * sub-repositories of the revision are left out, and so is every path that would lead out of the
 * folder.
 */
public final class Revision implements AutoCloseable {
  private final Path folder;
  private final Path matrix;

  private Revision(Path folder, Path matrix) {
    this.folder = folder;
    this.matrix = matrix;
  }

  /** One file of a revision: the name of its contents, and its path under the matrix. */
  private record Entry(String object, String path) {}

  /**
   * Lays out a revision.
   *
   * @param matrix the folder or file of the matrix as it is now; it says what to look for
   * @param ref a branch, tag or commit, as git understands it
   * @param temporary where temporary folders are made
   * @throws UnusableRevision if there is no git, no repository, or no such revision
   * @throws IOException if the disk fails
   */
  public static Revision of(Path matrix, String ref, Path temporary)
      throws IOException, UnusableRevision {
    if (!isName(ref)) {
      throw new UnusableRevision(Message.of("git.no-name", "ref", ref));
    }
    boolean single = Files.isRegularFile(matrix);
    Path real = matrix.toRealPath();
    Path parent = real.getParent();
    Git git = new Git(single && parent != null ? parent : real);
    String prefix =
        git.line("rev-parse", "--show-prefix")
            .orElseThrow(() -> new UnusableRevision(Message.of("git.no-repository")));
    String commit =
        git.line("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}")
            .orElseThrow(() -> new UnusableRevision(Message.of("git.no-revision", "ref", ref)));
    String name = String.valueOf(matrix.getFileName());
    Path folder = Files.createTempDirectory(temporary, "evidence-");
    Revision revision = new Revision(folder, folder.resolve(name));
    try {
      if (single) {
        revision.lay(git, entries(git, commit, prefix + name, prefix), folder);
      } else {
        Files.createDirectory(revision.matrix);
        revision.lay(git, entries(git, commit, prefix, prefix), revision.matrix);
      }
    } catch (IOException | UnusableRevision | RuntimeException e) {
      revision.close();
      throw e;
    }
    return revision;
  }

  /**
   * Tells whether git knows a revision by a name. False where there is no git, no repository, or
   * where the text cannot be a name.
   *
   * @param folder a folder of the repository
   * @param ref a branch, tag or commit, as git understands it
   * @throws IOException if git cannot be waited for
   */
  public static boolean exists(Path folder, String ref) throws IOException {
    if (!isName(ref)) {
      return false;
    }
    try {
      return new Git(folder)
          .line("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}")
          .isPresent();
    } catch (UnusableRevision e) {
      return false;
    }
  }

  private static boolean isName(String ref) {
    return !ref.isEmpty()
        && !ref.startsWith("-")
        && ref.chars().noneMatch(c -> c <= ' ' || c == 0x7F);
  }

  /**
   * Returns the folder or file, with the name that it has now. When the revision had none, the
   * folder is empty and the file is not there.
   */
  public Path matrix() {
    return matrix;
  }

  /** Removes the temporary folder. */
  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> walked = Files.walk(folder)) {
      all = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  private static List<Entry> entries(Git git, String commit, String wanted, String prefix)
      throws IOException, UnusableRevision {
    List<String> command = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", commit));
    if (!wanted.isEmpty()) {
      command.addAll(List.of("--", wanted));
    }
    byte[] listed =
        git.run(command.toArray(String[]::new))
            .orElseThrow(() -> new UnusableRevision(Message.of("git.failed")));
    List<Entry> entries = new ArrayList<>();
    for (String line : new String(listed, StandardCharsets.UTF_8).split("\0", -1)) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        continue;
      }
      String[] fields = line.substring(0, tab).split(" ", -1);
      String path = line.substring(tab + 1);
      // 100644 and 100755 are files; 120000 is a link, 160000 another repository.
      if (fields.length == 3 && fields[0].startsWith("100") && path.startsWith(prefix)) {
        entries.add(new Entry(fields[2], path.substring(prefix.length())));
      }
    }
    return entries;
  }

  private void lay(Git git, List<Entry> entries, Path target) throws IOException, UnusableRevision {
    if (entries.isEmpty()) {
      return;
    }
    Process process = git.start("cat-file", "--batch");
    try (DataInputStream contents =
            new DataInputStream(new BufferedInputStream(process.getInputStream()));
        OutputStream wanted = process.getOutputStream()) {
      for (Entry entry : entries) {
        // One at a time: with both pipes full each side would wait for the other.
        wanted.write((entry.object() + '\n').getBytes(StandardCharsets.US_ASCII));
        wanted.flush();
        long size = size(contents);
        Optional<Path> file = inside(target, entry.path());
        if (file.isPresent()) {
          Files.createDirectories(file.get().getParent());
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.get()))) {
            copy(contents, size, out);
          }
        } else {
          copy(contents, size, OutputStream.nullOutputStream());
        }
        contents.readByte();
      }
    } catch (EOFException e) {
      throw new UnusableRevision(Message.of("git.failed"));
    } finally {
      process.destroy();
    }
  }

  /** Reads {@code OBJECT blob SIZE} and returns the size. */
  private static long size(DataInputStream contents) throws IOException, UnusableRevision {
    StringBuilder line = new StringBuilder();
    for (int b = contents.readUnsignedByte(); b != '\n'; b = contents.readUnsignedByte()) {
      line.append((char) b);
    }
    String[] fields = line.toString().split(" ", -1);
    if (fields.length != 3 || !fields[1].equals("blob")) {
      throw new UnusableRevision(Message.of("git.failed"));
    }
    return Long.parseLong(fields[2]);
  }

  private static void copy(InputStream from, long size, OutputStream to) throws IOException {
    byte[] buffer = new byte[8192];
    long left = size;
    while (left > 0) {
      int read = from.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException();
      }
      to.write(buffer, 0, read);
      left -= read;
    }
  }

  /** Returns the place of a path under a folder, or empty if it would lead elsewhere. */
  static Optional<Path> inside(Path target, String path) {
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
        return Optional.empty();
      }
    }
    try {
      Path file = target.resolve(path).normalize();
      return file.startsWith(target) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
