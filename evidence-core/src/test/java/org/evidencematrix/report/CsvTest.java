package org.evidencematrix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void quotesWhatRfc4180Wants() throws IOException {
    StringBuilder out = new StringBuilder();
    Csv.write(List.of("a", "b"), List.of(List.of("x, y", "say \"no\"\nagain")), out);
    assertEquals("a,b\n\"x, y\",\"say \"\"no\"\"\nagain\"\n", out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-x", "-1+1", "@sum", "\tx", "\rx"})
  void keepsSpreadsheetsFromTakingATextForAFormula(String text) {
    assertEquals("'" + text.charAt(0), Csv.field(text).replace("\"", "").substring(0, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-0.25", "12", "0.5", "-1.5E-7"})
  void leavesNumbersAlone(String number) {
    assertEquals(number, Csv.field(number));
  }

  @Test
  void showsWhatNobodySees() {
    assertEquals("\\u{1b}[31mred\\u{202e}", Csv.field("\u001b[31mred\u202e"));
    assertEquals(
        "\u0645\u06cc\u200c\u0631\u0648\u0645", Csv.field("\u0645\u06cc\u200c\u0631\u0648\u0645"));
  }
}
