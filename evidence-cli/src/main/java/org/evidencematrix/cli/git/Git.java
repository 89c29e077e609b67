package org.evidencematrix.cli.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.message.Message;

/** The git of the machine, run in one folder. */
final class Git {
  private final Path folder;

  Git(Path folder) {
    this.folder = folder;
  }

  /**
   * Starts git with its complaints dropped.
   *
   * @throws UnusableRevision if there is no git
   */
  Process start(String... arguments) throws UnusableRevision {
    List<String> command = new ArrayList<>(List.of("git", "--no-pager", "--literal-pathspecs"));
    // A monitor is a program that a repository's settings name.
    command.addAll(List.of("-c", "core.fsmonitor=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .putAll(
            Map.of(
                "LC_ALL", "C",
                "GIT_OPTIONAL_LOCKS", "0",
                "GIT_NO_LAZY_FETCH", "1",
                "GIT_TERMINAL_PROMPT", "0"));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UnusableRevision(Message.of("git.missing"));
    }
  }

  /** Runs git to its end and returns what it prints, or empty if it failed. */
  Optional<byte[]> run(String... arguments) throws IOException, UnusableRevision {
    Process process = start(arguments);
    process.getOutputStream().close();
    byte[] printed;
    try (InputStream out = process.getInputStream()) {
      printed = out.readAllBytes();
    }
    return succeeded(process) ? Optional.of(printed) : Optional.empty();
  }

  /** Runs git to its end and returns the line it prints, or empty if it failed. */
  Optional<String> line(String... arguments) throws IOException, UnusableRevision {
    return run(arguments).map(bytes -> new String(bytes, StandardCharsets.UTF_8).stripTrailing());
  }

  /** Waits for the end of a process and tells whether it succeeded. */
  static boolean succeeded(Process process) throws IOException {
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for git", e);
    }
  }
}
