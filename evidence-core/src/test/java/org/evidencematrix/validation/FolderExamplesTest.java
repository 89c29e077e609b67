package org.evidencematrix.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The made-up examples on the pages of the folders that have no files yet. */
class FolderExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml (\\S+)\\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"priorities", "questions", "collections"})
  void examplesAreFine(String folder) throws IOException {
    String page = Files.readString(Path.of("..", "matrix", folder, "README.md"));
    MiniMatrix matrix = MiniMatrix.item("cadres: [supervisor]");
    Matcher example = EXAMPLE.matcher(page);
    int examples = 0;
    while (example.find()) {
      matrix.with(example.group(1), example.group(2));
      examples++;
    }
    assertEquals(1, examples);
    assertEquals(List.of(), matrix.findings());
  }
}
