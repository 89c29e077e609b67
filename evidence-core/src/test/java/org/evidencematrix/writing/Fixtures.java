package org.evidencematrix.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Pairs of files, {@code name.input.yaml} and {@code name.output.yaml}, in a folder of the test
 * resources. Run with {@code -Dupdate} to write the outputs anew, and read them.
 */
public final class Fixtures {
  private final Path folder;

  private Fixtures(Path folder) {
    this.folder = folder;
  }

  /** Returns the pairs of a folder beside the tests of writing. */
  public static Fixtures in(String folder) {
    return new Fixtures(Path.of("src/test/resources/org/evidencematrix/writing", folder));
  }

  /** Returns input by name; fails when an output has no input. */
  public Map<String, String> inputs() throws IOException {
    Map<String, String> inputs = new TreeMap<>();
    List<String> outputs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.contains(".input.")) {
          inputs.put(name.replace(".input.", "."), Files.readString(file));
        } else {
          assertTrue(name.contains(".output."), () -> name + " is neither input nor output");
          outputs.add(name.replace(".output.", "."));
        }
      }
    }
    if (System.getProperty("update") == null) {
      assertEquals(List.copyOf(inputs.keySet()), outputs, "each file has its other half");
    }
    assertTrue(inputs.size() > 1, "no pairs in " + folder);
    return inputs;
  }

  /** Compares what came of an input with its other half. */
  public void check(String name, String output) throws IOException {
    Path file = folder.resolve(name.replaceFirst("\\.(?=[a-z]+$)", ".output."));
    if (System.getProperty("update") != null) {
      Files.writeString(file, output);
    }
    assertEquals(Files.readString(file), output, name);
  }
}
