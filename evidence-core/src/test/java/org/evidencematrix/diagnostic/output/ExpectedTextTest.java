package org.evidencematrix.diagnostic.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.evidencematrix.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The text of every format for one set of findings, character by character. */
class ExpectedTextTest {

  @ParameterizedTest
  @EnumSource
  void writesTheExpectedText(OutputFormat format) throws IOException {
    assertEquals(
        expected("expected-" + format.label() + ".txt"),
        Samples.render(format, Samples.all(), Samples.context()));
  }

  @ParameterizedTest
  @EnumSource
  void writesTheExpectedTextInFrenchWithAComparison(OutputFormat format) throws IOException {
    RenderContext context =
        RenderContext.of(Samples.sentences(Language.FR))
            .withNew(finding -> finding.rule().equals("unknown-country"));
    assertEquals(
        expected("expected-" + format.label() + "-fr.txt"),
        Samples.render(format, Samples.all(), context));
  }

  @Test
  void coloursSeverityRuleAndCaretOnly() {
    String colored =
        Samples.render(OutputFormat.FULL, Samples.all(), Samples.context().withColor(true));
    String plain = Samples.render(OutputFormat.FULL, Samples.all(), Samples.context());
    assertEquals(plain, colored.replaceAll("\u001b\\[[0-9;]*m", ""));
    colored
        .lines()
        .filter(line -> line.contains("\u001b"))
        .forEach(
            line ->
                assertEquals(
                    "",
                    line.replaceAll(
                            "\u001b\\[[0-9;]+m(error:|warning:|note:|\\^+|\\[[a-z-]+\\])\u001b\\[0m",
                            "")
                        .replaceAll("[^\u001b]", "")));
  }

  private static String expected(String name) throws IOException {
    try (InputStream in = ExpectedTextTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
