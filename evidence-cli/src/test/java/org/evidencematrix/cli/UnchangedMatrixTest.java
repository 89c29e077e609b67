package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a matrix changes nothing in its folder. */
class UnchangedMatrixTest {
  @Test
  void noCommandChangesAByte(@TempDir Path folder) throws IOException {
    MadeUpMatrix matrix = MadeUpMatrix.in(folder);
    matrix.write("items/bad.yaml", "id: [\n");
    matrix.write("items/tabs.yaml", "id:\ttabs\r\nyear: 2031\r\n");
    matrix.write("items/latin.yaml", new byte[] {'a', (byte) 0xE9});
    matrix.write("items.jsonl", MadeUpMatrix.jsonItem("doe-2020-line") + "\n{\n");
    Map<String, String> before = matrix.contents();
    Transcript.of(Cli.in(folder), "doe-2021-supervision");
    assertEquals(before, matrix.contents());
    matrix.write("items/bad.yaml", "id: ]\n");
    assertNotEquals(before, matrix.contents(), "a change would be seen");
  }
}
