package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
  @Test
  void quotesWhatRfc4180Wants() throws IOException {
    Rows rows = new Rows(List.of("a", "b"), List.of(List.of("x, y", "say \"no\"\nagain")));
    StringBuilder out = new StringBuilder();
    rows.csv(out);
    assertEquals("a,b\r\n\"x, y\",\"say \"\"no\"\"\nagain\"\r\n", out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx"})
  void keepsSpreadsheetsFromTakingATextForAFormula(String text) {
    assertEquals("'" + text.charAt(0), Rows.field(text).replace("\"", "").substring(0, 2));
  }

  @Test
  void alignsColumnsAndCutsTheLastOne() throws IOException {
    Rows rows = new Rows(List.of("id", "t"), List.of(List.of("a", "word ".repeat(9).strip())));
    StringBuilder out = new StringBuilder();
    rows.text(20, out);
    assertEquals("id  t\na   word word word…\n", out.toString());
  }

  @Test
  void showsNothingRawOnATerminal() throws IOException {
    Rows rows = new Rows(List.of("t"), List.of(List.of("\u001b[31mred\u202e")));
    StringBuilder out = new StringBuilder();
    rows.text(80, out);
    assertFalse(out.toString().contains("\u001b") || out.toString().contains("\u202e"));
  }
}
