package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evidencematrix.cli.Document.Block;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles and runs the programs of the cookbook. With the data that the page names, they print
 * what it shows; with others, figures may differ. {@code -Dupdate} makes the outputs anew.
 */
class CookbookTest {
  private static final String PAGE = "evidence-core/docs/cookbook.md";
  private static final Pattern MADE_FROM = Pattern.compile("<!-- outputs: matrix (\\w{12}) -->");
  private static final Pattern NAME = Pattern.compile("(?m)^class (\\w+) ");

  @TempDir Path folder;

  @BeforeEach
  void prepare() throws IOException {
    Shown.in(folder);
  }

  @TestFactory
  Stream<DynamicTest> programsPrintWhatThePageShows() throws IOException {
    List<Block> blocks = Document.of(PAGE).blocks();
    List<Integer> programs =
        IntStream.range(0, blocks.size())
            .filter(i -> blocks.get(i).language().equals("java"))
            .boxed()
            .toList();
    assertEquals(5, programs.size());
    return programs.stream()
        .map(i -> DynamicTest.dynamicTest(name(blocks.get(i)), () -> runs(i, blocks.get(i))));
  }

  private void runs(int block, Block source) throws Exception {
    Path file = folder.resolve(name(source) + ".java");
    Files.writeString(file, source.text());
    Outcome outcome =
        Outcome.of(
            folder,
            Outcome.java(),
            "-cp",
            System.getProperty("java.class.path"),
            file.getFileName().toString());
    assertEquals(0, outcome.code(), outcome::err);
    Document page = Document.of(PAGE);
    String expected = shortened(outcome.out(), page.blocks().get(block + 1).text());
    if (System.getProperty("update") != null) {
      Document updated = page.with(block + 1, expected);
      String made = "<!-- outputs: matrix " + Shown.fingerprint() + " -->";
      Files.writeString(page.file(), MADE_FROM.matcher(updated.text()).replaceFirst(made));
      return;
    }
    Matcher made = MADE_FROM.matcher(page.text());
    assertTrue(made.find());
    if (made.group(1).equals(Shown.fingerprint())) {
      assertEquals(page.blocks().get(block + 1).text(), expected);
    }
  }

  /** Returns the first lines only where the page shows no more. */
  private static String shortened(String printed, String shown) {
    if (!shown.endsWith("...\n")) {
      return printed;
    }
    long lines = shown.lines().count() - 1;
    return String.join("\n", printed.lines().limit(lines).toList()) + "\n...\n";
  }

  private static String name(Block source) {
    Matcher name = NAME.matcher(source.text());
    assertTrue(name.find(), source.text());
    return name.group(1);
  }
}
