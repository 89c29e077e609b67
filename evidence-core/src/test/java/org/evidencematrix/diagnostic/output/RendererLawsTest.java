package org.evidencematrix.diagnostic.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every format. */
class RendererLawsTest {

  @Property
  void writesNothingRawThatATerminalObeysOrHides(
      @ForAll(supplier = HostileTexts.class) String path,
      @ForAll(supplier = HostileTexts.class) String line,
      @ForAll(supplier = HostileTexts.class) String value) {
    Diagnostics one = Samples.chosen(path, line, value);
    for (OutputFormat format : OutputFormat.values()) {
      String text = Samples.render(format, one, Samples.context());
      assertFalse(
          text.codePoints().anyMatch(c -> c != '\n' && TerminalText.isHidden(c)),
          () -> format + ": " + text);
      assertFalse(text.contains("##["), () -> format + ": " + text);
      assertTrue(text.endsWith("\n"), format::toString);
    }
  }

  @Property
  void addsOnlyItsOwnColourCodes(
      @ForAll(supplier = HostileTexts.class) String path,
      @ForAll(supplier = HostileTexts.class) String line,
      @ForAll(supplier = HostileTexts.class) String value) {
    Diagnostics one = Samples.chosen(path, line, value);
    String colored = Samples.render(OutputFormat.FULL, one, Samples.context().withColor(true));
    assertEquals(
        Samples.render(OutputFormat.FULL, one, Samples.context()),
        colored.replaceAll("\u001b\\[(0|1|1;31)m", ""));
    boolean withCaret = !one.findings().get(0).location().line().isEmpty();
    assertEquals(withCaret ? 3 * 2 : 2 * 2, colored.chars().filter(c -> c == '\u001b').count());
  }

  @Property
  void writesOneConciseLineForAFinding(
      @ForAll(supplier = HostileTexts.class) String path,
      @ForAll(supplier = HostileTexts.class) String line,
      @ForAll(supplier = HostileTexts.class) String value) {
    String text =
        Samples.render(OutputFormat.CONCISE, Samples.chosen(path, line, value), Samples.context());
    assertEquals(2, text.lines().count(), text);
    assertTrue(text.lines().findFirst().orElseThrow().endsWith(" [hostile]"), text);
  }

  @Property
  void keepsWhatWasTypedInJson(
      @ForAll(supplier = HostileTexts.class) String path,
      @ForAll(supplier = HostileTexts.class) String line,
      @ForAll(supplier = HostileTexts.class) String value) {
    JsonNode json =
        new JsonMapper()
            .readTree(
                Samples.render(
                    OutputFormat.JSON, Samples.chosen(path, line, value), Samples.context()));
    assertEquals(1, json.get("version").asInt());
    JsonNode finding = json.at("/diagnostics/0");
    assertEquals(JsonText.wellFormed(path), finding.get("path").asString());
    assertEquals(JsonText.wellFormed(value), finding.get("item").asString());
    assertEquals(JsonText.wellFormed(value), finding.at("/fix/edits/0/replacement").asString());
    assertTrue(finding.get("message").asString().contains(JsonText.wellFormed(value)));
  }

  @ParameterizedTest
  @EnumSource
  void writesTheSameWhateverTheOrderAndTheLocale(OutputFormat format) {
    String expected = Samples.render(format, Samples.all(), Samples.context());
    List<Diagnostic> shuffled = new ArrayList<>(Samples.all().findings());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      Collections.shuffle(shuffled, new Random(7));
      Diagnostics again = new Diagnostics(shuffled, 224, 220, 2, 3);
      assertEquals(expected, Samples.render(format, again, Samples.context()));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void writesManyFindingsInSmallPieces(OutputFormat format) throws IOException {
    Pieces pieces = new Pieces();
    format.renderer().render(Samples.many(10_000, Severity.ERROR), Samples.context(), pieces);
    assertTrue(pieces.longest <= MarkdownRenderer.LIMIT, () -> "" + pieces.longest);
  }

  @ParameterizedTest
  @EnumSource
  void handsOnTheFailureOfWhatItWritesTo(OutputFormat format) {
    IOException broken = new IOException("broken pipe");
    IOException thrown =
        assertThrows(
            IOException.class,
            () -> format.renderer().render(Samples.all(), Samples.context(), new Broken(broken)));
    assertSame(broken, thrown);
  }

  @ParameterizedTest
  @EnumSource
  void findsAFormatByItsName(OutputFormat format) {
    assertEquals(Optional.of(format), OutputFormat.parse(format.label()));
  }

  @Test
  void findsNoFormatByAnotherName() {
    assertEquals(Optional.empty(), OutputFormat.parse("FULL"));
    assertEquals(Optional.empty(), OutputFormat.parse(""));
  }

  @Test
  void namesThePageOfARuleOnce() {
    String text =
        Samples.render(OutputFormat.FULL, Samples.many(5, Severity.ERROR), Samples.context());
    assertEquals(1, text.lines().filter(line -> line.contains("= docs:")).count());
  }

  private static final class Pieces implements Appendable {
    int longest;

    @Override
    public Appendable append(CharSequence text) {
      longest = Math.max(longest, text.length());
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      longest = Math.max(longest, end - start);
      return this;
    }

    @Override
    public Appendable append(char c) {
      return this;
    }
  }

  private record Broken(IOException failure) implements Appendable {
    @Override
    public Appendable append(CharSequence text) throws IOException {
      throw failure;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      throw failure;
    }

    @Override
    public Appendable append(char c) throws IOException {
      throw failure;
    }
  }
}
