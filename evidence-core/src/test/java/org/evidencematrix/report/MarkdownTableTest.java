package org.evidencematrix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTableTest {
  @Test
  void alignsNumbersToTheRight() throws IOException {
    StringBuilder out = new StringBuilder();
    MarkdownTable.write(List.of("", "n"), List.of(List.of("a", "1")), 1, out);
    assertEquals("| | n |\n| --- | ---: |\n| a | 1 |\n\n", out.toString());
  }

  @Test
  void escapesMarkup() {
    assertEquals(
        "a\\*b\\_c &#124; &lt;i&gt; \\[x\\](y) \\`z\\` &amp;lt; \\\\",
        MarkdownTable.inert("a*b_c | <i> [x](y) `z` &lt; \\"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@user",
        "see #12",
        "GH-12",
        "https://a.example",
        "www.a.example",
        "deadbeef12",
        ":tada:",
        "$x$"
      })
  void putsIntoCodeWhatWouldBeLinked(String text) {
    assertEquals('`' + text + '`', MarkdownTable.inert(text));
  }

  @Test
  void endsNoCellWithinCode() {
    assertEquals("`@a \\u{7c} b`", MarkdownTable.inert("@a | b"));
    assertEquals(
        "`` @a ` b ``".replace("`` ", "``").replace(" ``", "``"), MarkdownTable.inert("@a ` b"));
  }

  @Test
  void staysOnOneLine() {
    assertEquals("a\\\\u{a}b", MarkdownTable.inert("a\nb"));
  }
}
