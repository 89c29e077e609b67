package org.evidencematrix.cli.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes a file so that it appears whole or not at all: under another name in the same folder,
 * moved into place at the end. What is no ordinary file, such as {@code /dev/stdout}, is written
 * directly.
 */
public final class OutFile {
  private static final int MOST_ATTEMPTS = 1000;

  private OutFile() {}

  /** Writes the text of a file. */
  @FunctionalInterface
  public interface Text {
    /**
     * Writes everything.
     *
     * @param out where to write; UTF-8
     * @throws IOException if it cannot be written
     */
    void write(Writer out) throws IOException;
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Bytes {
    /**
     * Writes everything.
     *
     * @param out where to write; may be closed
     * @throws IOException if it cannot be written
     */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file of text in UTF-8, replacing what is there.
   *
   * @param common the command's common options, for its folder and its words
   * @param given the file as typed
   * @param text writes the contents
   * @throws CannotRun if the file cannot be written; what was there before is still there
   */
  public static void write(CommonOptions common, Path given, Text text) {
    writeBytes(common, given, bytes -> writeText(bytes, text));
  }

  /**
   * Writes a file, replacing what is there.
   *
   * @param common the command's common options, for its folder and its words
   * @param given the file as typed
   * @param contents writes the contents
   * @throws CannotRun if the file cannot be written; what was there before is still there
   */
  public static void writeBytes(CommonOptions common, Path given, Bytes contents) {
    Path file = common.console().resolve(given);
    try {
      if (Files.isDirectory(file)) {
        throw common.cannotRun("out.folder", "file", given);
      }
      // A link stays a link: what it points to is replaced.
      Path target = Files.exists(file) ? file.toRealPath() : file;
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        try (OutputStream bytes = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
          contents.write(bytes);
        }
        return;
      }
      Path folder = target.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw common.cannotRun("out.no-folder", "file", given);
      }
      replace(target, contents);
    } catch (IOException e) {
      throw common.cannotRun("out.failed", "file", given, "reason", Reasons.of(e));
    }
  }

  /**
   * Makes a folder and those above it, where they are not there.
   *
   * @throws CannotRun if it cannot be made, or is a file
   */
  public static void folder(CommonOptions common, Path given) {
    try {
      Files.createDirectories(common.console().resolve(given));
    } catch (FileAlreadyExistsException e) {
      throw common.cannotRun("out.no-new-folder", "file", given);
    } catch (IOException e) {
      throw common.cannotRun("out.failed", "file", given, "reason", Reasons.of(e));
    }
  }

  private static void replace(Path target, Bytes contents) throws IOException {
    Path draft = draft(target);
    try {
      try (OutputStream bytes =
          Files.newOutputStream(draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
        contents.write(bytes);
      }
      keepPermissions(target, draft);
      try {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Takes a free name, so that two runs do not write into each other's draft. */
  private static Path draft(Path target) throws IOException {
    FileAlreadyExistsException last = new FileAlreadyExistsException(target.toString());
    // A name that no other run takes later: what is left of this one is deleted by name at its end.
    long run = ProcessHandle.current().pid();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Path draft =
          target.resolveSibling("." + target.getFileName() + "." + run + "-" + attempt + ".tmp");
      try {
        Files.createFile(draft);
        // A run that is interrupted ends without the clean-up below.
        draft.toFile().deleteOnExit();
        return draft;
      } catch (FileAlreadyExistsException e) {
        last = e;
      }
    }
    throw last;
  }

  private static void keepPermissions(Path target, Path draft) throws IOException {
    PosixFileAttributeView posix = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
    if (posix != null && Files.exists(target)) {
      posix.setPermissions(Files.getPosixFilePermissions(target));
    }
  }

  private static void writeText(OutputStream bytes, Text text) throws IOException {
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      text.write(writer);
    }
  }
}
