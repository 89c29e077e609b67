package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.architecture.PackageGraph;
import org.junit.jupiter.api.Test;

class PackageGraphTest {
  /** Who may use whom inside the command line; the library's own table is tested with it. */
  private static final Map<String, Set<String>> TABLE =
      Map.of(
          "", Set.of("command", "console"),
          "command", Set.of("console", "git", "lookup", "prompt"),
          "console", Set.of(),
          "git", Set.of(),
          "lookup", Set.of(),
          "prompt", Set.of("console"));

  @Test
  void packagesUseOnlyWhatTheTableAllows() {
    PackageGraph graph = new PackageGraph("org.evidencematrix.cli", TABLE);
    assertEquals(List.of(), graph.undeclared(Path.of("target", "classes")));
  }
}
