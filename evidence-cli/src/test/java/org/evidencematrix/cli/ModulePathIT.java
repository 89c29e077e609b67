package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the packaged jars as another project does: on the module path, in a process of its own. */
class ModulePathIT {
  private static final Path LIB = Path.of("target", "lib").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void anotherModuleCompilesAndRunsAgainstTheLibrary() throws Exception {
    Path descriptor =
        write("module-info.java", "module reader { requires org.evidencematrix.core; }");
    Path source =
        write(
            "Reader.java",
            """
            package reader;

            import org.evidencematrix.model.Question;

            class Reader {
              public static void main(String[] arguments) {
                System.out.print(Question.class.getModule().getName());
                System.out.print(' ' + Question.EFFECT.name());
              }
            }
            """);
    Path classes = folder.resolve("classes");
    assertEquals(
        "",
        javac(
            "--release",
            "17",
            "-Xlint:all,-requires-automatic",
            "--module-path",
            LIB.toString(),
            "-d",
            classes.toString(),
            descriptor.toString(),
            source.toString()));

    Outcome run =
        Outcome.of(
            folder,
            Outcome.java(),
            "--module-path",
            LIB + System.getProperty("path.separator") + classes,
            "--module",
            "reader/reader.Reader");
    assertEquals(new Outcome(0, "org.evidencematrix.core EFFECT", ""), run);
  }

  @Test
  void commandRunsAsAModule() throws Exception {
    Outcome run =
        Outcome.of(
            folder,
            Outcome.java(),
            "--module-path",
            LIB.toString(),
            "--module",
            "org.evidencematrix.cli/org.evidencematrix.cli.Main",
            "--version");
    assertEquals(new Outcome(0, Outcome.version(), ""), run);
  }

  @Test
  void modulesOfTheProjectHaveDescriptors() {
    List<String> ours =
        ModuleFinder.of(LIB).findAll().stream()
            .filter(module -> !module.descriptor().isAutomatic())
            .map(module -> module.descriptor().name())
            .filter(name -> name.startsWith("org.evidencematrix."))
            .sorted()
            .toList();
    assertEquals(List.of("org.evidencematrix.cli", "org.evidencematrix.core"), ours);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String javac(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments);
    return said.toString();
  }
}
