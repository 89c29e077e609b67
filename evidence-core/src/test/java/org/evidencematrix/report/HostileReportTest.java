package org.evidencematrix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A title and labels that try to be commands, markup and formulas. */
class HostileReportTest {
  private static final String HOSTILE =
      "=cmd|' /C calc'!A0 \u001b[31m\u202e\n| <script>x</script> @user [a](http://b.example) `c`";

  private static final Labels LABEL = Labels.english(HOSTILE);

  private static Framework framework() {
    List<Pillar> pillars = new ArrayList<>();
    for (Pillar p : MadeUp.framework().pillars()) {
      List<Strategy> strategies = new ArrayList<>();
      for (Strategy s : p.strategies()) {
        strategies.add(new Strategy(s.id(), p.id(), LABEL, LABEL, LABEL, LABEL, true, List.of()));
      }
      pillars.add(new Pillar(p.id(), LABEL, LABEL, List.of(), strategies));
    }
    return new Framework("made-up", "1", LABEL, pillars);
  }

  private static final Setup SETUP =
      Setup.of(framework(), MadeUp.vocabulary(), Grid.DEFAULT, MadeUp.AS_OF);
  private static final Basis BASIS = new Basis(LABEL, 0, SETUP, "1");
  private static final GapReport GAPS =
      new GapReport(BASIS, GapAnalysis.of(SETUP, List.of()), GapSelection.all());
  private static final CoverageReport COVERAGE =
      new CoverageReport(
          BASIS, Coverage.of(SETUP, List.of()), List.of(Question.values()), CellFigure.ALL);

  @ParameterizedTest
  @EnumSource
  void showsNothingRawOnATerminal(Language language) throws IOException {
    StringBuilder out = new StringBuilder();
    for (int width : List.of(60, 100, 200)) {
      GAPS.text(language, width, false, out);
      COVERAGE.text(language, width, false, out);
    }
    assertTrue(out.indexOf("\\u{1b}") >= 0);
    assertTrue(out.chars().allMatch(c -> c == '\n' || !TerminalText.isHidden(c)));
  }

  @ParameterizedTest
  @EnumSource
  void isInertInMarkdown(Language language) throws IOException {
    StringBuilder out = new StringBuilder();
    GAPS.markdown(language, out);
    COVERAGE.markdown(language, out);
    String outsideCode = out.toString().replaceAll("(`+)[^`].*?[^`]\\1(?!`)", "");
    assertTrue(out.indexOf("@user") >= 0);
    for (String bad : List.of("@user", "<script", "](http", "\u001b", "\u202e")) {
      assertFalse(outsideCode.contains(bad), bad);
    }
    String[] lines = out.toString().split("\n", -1);
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].startsWith("|") && lines[i - 1].startsWith("|")) {
        assertEquals(bars(lines[i - 1]), bars(lines[i]), lines[i]);
      }
    }
  }

  private static long bars(String line) {
    return line.chars().filter(c -> c == '|').count();
  }

  @Test
  void startsNoFormulaInCsv() throws IOException {
    StringBuilder out = new StringBuilder();
    GAPS.csv(Language.EN, out);
    assertTrue(out.indexOf("'=cmd") >= 0, out::toString);
    assertFalse(out.toString().matches("(?s).*[,\n]\"?=.*"));
    assertFalse(out.indexOf("\u001b") >= 0);
  }

  @Test
  void readsBackFromJson() throws IOException {
    StringBuilder out = new StringBuilder();
    GAPS.json(Language.EN, out);
    List<String> texts = new ArrayList<>();
    try (JsonParser json =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), out.toString())) {
      for (JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
        if (t == JsonToken.VALUE_STRING) {
          texts.add(json.getString());
        }
      }
    }
    assertTrue(texts.contains(HOSTILE));
    assertFalse(out.indexOf("\u001b") >= 0);
  }

  @Test
  void coloursWithoutChangingTheText() throws IOException {
    StringBuilder plain = new StringBuilder();
    StringBuilder colored = new StringBuilder();
    COVERAGE.text(Language.EN, 100, false, plain);
    GAPS.text(Language.EN, 100, false, plain);
    COVERAGE.text(Language.EN, 100, true, colored);
    GAPS.text(Language.EN, 100, true, colored);
    assertTrue(colored.indexOf("\u001b") >= 0);
    assertEquals(plain.toString(), colored.toString().replaceAll("\u001b\\[[0-9]*m", ""));
  }
}
