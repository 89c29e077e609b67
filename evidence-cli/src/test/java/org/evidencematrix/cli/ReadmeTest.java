package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evidencematrix.cli.Document.Block;
import org.evidencematrix.cli.Document.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what the README shows. A block {@code text} behind commands is what the last of them prints,
 * whole or, where it ends in {@code ...}, the beginning.
 *
 * <p>Outputs depend on the data, and who adds a study should not have to touch the README. So the
 * README names the data that its outputs were made from: with these they must be the same, with
 * others only the figures of the Java example may differ. {@code -Dupdate} makes them anew.
 */
class ReadmeTest {
  private static final Pattern MADE_FROM = Pattern.compile("<!-- outputs: matrix (\\w{12}) -->");

  @TempDir Path folder;
  private Shown shown;
  private Document page;

  @BeforeEach
  void read() throws IOException {
    shown = Shown.in(folder);
    page = Document.of("README.md");
  }

  @TestFactory
  Stream<DynamicTest> commandsEndAsItSays() {
    return shown.commandsOf(page);
  }

  @Test
  void outputsAreReal() throws IOException {
    int compared = 0;
    List<Block> blocks = page.blocks();
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i).language().equals("text") && blocks.get(i - 1).language().equals("sh")) {
        List<Command> commands = blocks.get(i - 1).commands();
        Command last = commands.get(commands.size() - 1);
        if (!last.arguments().isEmpty()) {
          String printed = shown.run(last).out();
          assertTrue(isAsShown(i, printed) || !sameData(), printed);
          compared++;
        }
      }
    }
    assertTrue(compared > 0);
  }

  @Test
  void javaPrintsWhatItSays() throws Exception {
    int source = page.indexOf("java");
    assertEquals("java", page.blocks().get(source).language());
    Files.writeString(folder.resolve("Contrast.java"), page.blocks().get(source).text());
    Outcome outcome =
        Outcome.of(
            folder, Outcome.java(), "-cp", System.getProperty("java.class.path"), "Contrast.java");
    assertEquals(0, outcome.code(), outcome::err);
    if (!isAsShown(source + 2, outcome.out())) {
      String now = page.blocks().get(source + 2).text();
      assertEquals(outcome.out().replaceAll("\\d", "0"), now.replaceAll("\\d", "0"));
      assertTrue(!sameData(), outcome.out());
    }
  }

  @Test
  void workflowsRun() throws IOException {
    shown.runWorkflow(page.blocks().get(page.indexOf("yaml")).text());
    shown.runWorkflow(Document.of(".github/workflows/validate.yml").text());
  }

  /** Tells whether a block holds what was printed, after making it so when asked to. */
  private boolean isAsShown(int block, String printed) throws IOException {
    String now = page.blocks().get(block).text();
    String expected = printed.replaceAll("(?m)[ \\t]+$", "");
    if (now.endsWith("\n...\n")) {
      List<String> lines =
          new ArrayList<>(expected.lines().limit(now.lines().count() - 1).toList());
      lines.add("...");
      expected = String.join("\n", lines) + '\n';
    }
    if (System.getProperty("update") != null) {
      Document current = Document.of("README.md").with(block, expected);
      String made = "<!-- outputs: matrix " + Shown.fingerprint() + " -->";
      page = new Document(current.file(), MADE_FROM.matcher(current.text()).replaceFirst(made));
      Files.writeString(page.file(), page.text());
      return true;
    }
    return now.equals(expected);
  }

  /** Tells whether the data are those that the outputs were made from. */
  private boolean sameData() {
    Matcher made = MADE_FROM.matcher(page.text());
    assertTrue(made.find());
    return made.group(1).equals(Shown.fingerprint());
  }
}
