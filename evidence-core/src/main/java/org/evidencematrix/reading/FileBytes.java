package org.evidencematrix.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.reading.Fault.Kind;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads files that belong to one folder, and nothing else: no devices, pipes or folders, nothing
 * behind a symbolic link that leads out of the folder, and never more than the limit. Thread-safe.
 */
public final class FileBytes {
  private static final Set<OpenOption> NO_LINK =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Path root;
  private final Limits limits;

  /** The folder last found to be what its path says, so that it is asked once for its files. */
  private volatile @Nullable Path lastFolder;

  /**
   * Prepares reading below a folder.
   *
   * @throws IOException if the folder does not exist or its real place cannot be found out
   */
  public FileBytes(Path root, Limits limits) throws IOException {
    this.root = root.toRealPath();
    this.limits = limits;
  }

  /**
   * The bytes of a file, or why there are none.
   *
   * @param bytes the bytes; empty if the file was refused
   * @param refusal a tree without root whose only fault says why; empty if there are bytes
   */
  public record Result(Optional<byte[]> bytes, Optional<Tree> refusal) {}

  /**
   * Reads a file.
   *
   * @param file where it is
   * @param path as messages show it
   * @throws IOException if the disk fails; a file that is not there, may not be read or must not be
   *     read is a result, not an exception
   */
  public Result read(Path file, String path) throws IOException {
    Located located = locate(file, path);
    if (located.refusal().isPresent()) {
      return new Result(Optional.empty(), located.refusal());
    }
    if (located.size() > limits.fileBytes()) {
      return tooLarge(path, located.size());
    }
    byte[] bytes;
    try {
      bytes = bytes(located.real(), (int) located.size());
    } catch (AccessDeniedException e) {
      return new Result(Optional.empty(), refused(file, path, "no-permission").refusal());
    }
    return bytes.length > limits.fileBytes()
        ? tooLarge(path, bytes.length)
        : new Result(Optional.of(bytes), Optional.empty());
  }

  private record Located(Path real, long size, Optional<Tree> refusal) {}

  private Located locate(Path file, String path) throws IOException {
    try {
      Path real = isInKnownFolder(file) ? file : realFile(file);
      BasicFileAttributes attributes = attributes(real);
      if (attributes.isSymbolicLink()) {
        real = realFile(file);
        attributes = attributes(real);
      }
      if (!real.startsWith(root)) {
        return refused(file, path, "link-outside");
      }
      return attributes.isRegularFile()
          ? new Located(real, attributes.size(), Optional.empty())
          : refused(file, path, "not-a-file");
    } catch (NoSuchFileException e) {
      return refused(file, path, Files.isSymbolicLink(file) ? "broken-link" : "missing-file");
    } catch (AccessDeniedException e) {
      return refused(file, path, "no-permission");
    } catch (FileSystemException e) {
      if (Files.isSymbolicLink(file)) {
        return refused(file, path, "broken-link");
      }
      throw e;
    }
  }

  /**
   * Reads a file into a tree.
   *
   * @param file where it is
   * @param path as messages show it; its ending decides the format
   * @param wanted what the outermost value must be
   * @return its tree; without root and with the reason if the file was refused
   * @throws IOException if the disk fails
   */
  public Tree tree(Path file, String path, Node.Shape wanted) throws IOException {
    Result result = read(file, path);
    return result
        .refusal()
        .orElseGet(() -> TreeReader.read(path, result.bytes().orElseThrow(), wanted, limits));
  }

  /**
   * Opens a file of JSON Lines, of whatever length.
   *
   * @param file where it is
   * @param path as messages show it
   * @return its lines; if the file was refused, one tree with the reason. To be closed
   * @throws IOException if the disk fails
   */
  public JsonLines lines(Path file, String path) throws IOException {
    Located located = locate(file, path);
    if (located.refusal().isPresent()) {
      return new JsonLines(path, InputStream.nullInputStream(), limits, located.refusal());
    }
    try {
      InputStream in = Files.newInputStream(located.real(), NO_LINK.toArray(OpenOption[]::new));
      return new JsonLines(path, in, limits, Optional.empty());
    } catch (AccessDeniedException e) {
      return new JsonLines(
          path,
          InputStream.nullInputStream(),
          limits,
          refused(file, path, "no-permission").refusal());
    }
  }

  /**
   * Opens a file, of whatever length.
   *
   * @param file where it is
   * @param path as messages show it
   * @return its bytes, to be closed; none if the file was refused
   * @throws IOException if the disk fails
   */
  InputStream open(Path file, String path) throws IOException {
    Located located = locate(file, path);
    return located.refusal().isPresent()
        ? InputStream.nullInputStream()
        : Files.newInputStream(located.real(), NO_LINK.toArray(OpenOption[]::new));
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isInKnownFolder(Path file) {
    Path folder = file.getParent();
    return folder != null
        && folder.equals(lastFolder)
        && !file.endsWith("..")
        && !file.endsWith(".");
  }

  private Path realFile(Path file) throws IOException {
    Path folder = file.getParent();
    Path real = file.toRealPath();
    if (folder != null && real.startsWith(root) && real.equals(file)) {
      lastFolder = folder;
    }
    return real;
  }

  private byte[] bytes(Path real, int size) throws IOException {
    // One byte more than the size says, to see a file that grows or has no size.
    ByteBuffer buffer = ByteBuffer.allocate(size + 1);
    try (SeekableByteChannel channel = Files.newByteChannel(real, NO_LINK)) {
      while (channel.read(buffer) >= 0) {
        if (!buffer.hasRemaining()) {
          if (buffer.capacity() > limits.fileBytes()) {
            break;
          }
          int larger = (int) Math.min(2L * buffer.capacity() + 1, limits.fileBytes() + 1L);
          buffer = ByteBuffer.allocate(larger).put(buffer.flip());
        }
      }
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private Result tooLarge(String path, long size) {
    return new Result(Optional.empty(), Optional.of(TreeReader.largeFile(path, size, limits)));
  }

  private static Located refused(Path file, String path, String variant) {
    Fault fault = Fault.of(Kind.UNREADABLE_TEXT, variant, new Span(0, 0), Map.of());
    Tree tree = new Tree(SourceFile.of(path, ""), Optional.empty(), List.of(fault));
    return new Located(file, 0, Optional.of(tree));
  }
}
