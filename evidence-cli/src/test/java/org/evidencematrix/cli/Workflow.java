package org.evidencematrix.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A workflow of GitHub as data, whose scripts can be run.
 *
 * @param name file name
 * @param text the text of the file
 * @param data the file as read
 */
record Workflow(String name, String text, Map<?, ?> data) {

  static Workflow of(String name, String text) {
    Object data = new Load(LoadSettings.builder().build()).loadFromString(text);
    return new Workflow(name, text, (Map<?, ?>) data);
  }

  static Workflow read(Path file) throws IOException {
    return of(file.getFileName().toString(), Files.readString(file));
  }

  Map<String, Map<?, ?>> jobs() {
    Map<String, Map<?, ?>> jobs = new LinkedHashMap<>();
    ((Map<?, ?>) data.get("jobs")).forEach((id, job) -> jobs.put((String) id, (Map<?, ?>) job));
    return jobs;
  }

  List<Map<?, ?>> steps() {
    List<Map<?, ?>> steps = new ArrayList<>();
    for (Map<?, ?> job : jobs().values()) {
      ((List<?>) job.get("steps")).forEach(step -> steps.add((Map<?, ?>) step));
    }
    return steps;
  }

  /** Returns the script of a step. */
  String script(String step) {
    return steps().stream()
        .filter(each -> step.equals(each.get("name")))
        .map(each -> (String) each.get("run"))
        .findFirst()
        .orElseThrow();
  }

  /** Runs the script of a step as a runner does, and fails unless it ends with 0. */
  String run(String step, Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path script = Files.createTempFile("step", ".sh");
    Path output = Files.createTempFile("step", ".txt");
    try {
      Files.writeString(script, script(step));
      ProcessBuilder builder =
          new ProcessBuilder("bash", "-e", script.toString())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      int code = builder.start().waitFor();
      String printed = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
      if (code != 0) {
        throw new AssertionError(step + " ended with " + code + ": " + printed);
      }
      return printed;
    } finally {
      Files.delete(script);
      Files.delete(output);
    }
  }

  /** Returns what a step has left for the next ones in the file {@code GITHUB_ENV}. */
  static Map<String, String> left(Path file) throws IOException {
    Map<String, String> left = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      left.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    return left;
  }
}
