package org.evidencematrix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static String written(int width, String... values) throws IOException {
    StringBuilder out = new StringBuilder();
    new TextTable(List.of("id", "t"), List.of(List.of(values))).write(width, out);
    return out.toString();
  }

  @Test
  void alignsColumnsAndCutsTheLastOne() throws IOException {
    assertEquals("id  t\na   word word word…\n", written(20, "a", "word ".repeat(9).strip()));
  }

  @Test
  void alignsByDisplayWidth() throws IOException {
    assertEquals("id    t\n中文  x\n", written(20, "中文", "x"));
  }

  @Test
  void showsNothingRawOnATerminal() throws IOException {
    assertEquals("id  t\na   \\u{1b}[31mred\\u{202e}\n", written(80, "a", "\u001b[31mred\u202e"));
  }
}
