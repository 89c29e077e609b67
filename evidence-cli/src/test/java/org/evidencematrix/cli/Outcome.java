package org.evidencematrix.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a process of its own did.
 *
 * @param code the exit code
 * @param out the text of standard output
 * @param err the text of standard error
 */
public record Outcome(int code, String out, String err) {

  /** Runs a command in a folder to its end, with the environment of the tests. */
  static Outcome of(Path folder, String... command) throws IOException, InterruptedException {
    return of(folder, Map.of(), command);
  }

  /**
   * Runs a command in a folder to its end.
   *
   * @param changes variables to set in its environment; an empty text takes one away
   */
  static Outcome of(Path folder, Map<String, String> changes, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(List.of(command))
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    changes.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("no end after two minutes: " + String.join(" ", command));
    }
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** Returns the path of the Java that runs the tests. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Returns what {@code evidence --version} prints. */
  static String version() throws IOException {
    try (InputStream text = EvidenceCommand.class.getResourceAsStream("version.txt")) {
      String version = new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
      return "evidence " + version + System.lineSeparator();
    }
  }
}
