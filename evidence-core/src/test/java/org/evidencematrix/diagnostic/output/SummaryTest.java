package org.evidencematrix.diagnostic.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SummaryTest {
  private static final Diagnostics CLEAN = new Diagnostics(List.of(), 338, 338, 0, 0);

  @ParameterizedTest
  @CsvSource({"FULL", "CONCISE", "GITHUB"})
  void printsOneLineOnSuccess(OutputFormat format) {
    assertEquals("338 files, no problems.\n", Samples.render(format, CLEAN, Samples.context()));
  }

  @Test
  void keepsExemptionsVisibleOnSuccess() {
    assertEquals(
        "1 file, no problems. 1 finding is silenced by exemptions.\n",
        concise(new Diagnostics(List.of(), 1, 1, 1, 0)));
  }

  @Test
  void saysThatNothingWasChecked() {
    assertEquals("There was no file to check.\n", concise(new Diagnostics(List.of(), 0, 0, 0, 0)));
  }

  @Test
  void doesNotSayAllIsWellWhenFindingsWereWithheld() {
    assertEquals(
        "2 more findings are not shown, because one file has too many.\n",
        concise(new Diagnostics(List.of(), 3, 3, 0, 2)));
  }

  @ParameterizedTest
  @EnumSource
  void doesNotSayAllIsWellForAnySeverity(Severity severity) {
    Diagnostics one = Samples.many(1, severity);
    assertTrue(concise(one).endsWith("1 " + severity.label() + " in 1 of 1 file.\n"));
    String comment = Samples.render(OutputFormat.MARKDOWN, one, Samples.context());
    assertEquals(-1, comment.indexOf("No problems"), comment);
  }

  @Test
  void hasASentenceForEveryCombinationOfSeverities() {
    for (Language language : Language.values()) {
      RenderContext context = RenderContext.of(Samples.sentences(language));
      for (int bits = 1; bits < 8; bits++) {
        Tally tally = new Tally(bits & 1, bits & 2, bits & 4, 1, 0, 0, 0);
        String line = tally.summary(CLEAN, context);
        assertEquals(Integer.bitCount(bits), line.split(",", -1).length, line);
      }
    }
  }

  @Test
  void countsFilesWithFindingsOnce() {
    assertTrue(concise(Samples.many(7, Severity.ERROR)).endsWith("7 errors in 3 of 7 files.\n"));
  }

  @Test
  void saysWhatIsNewAndWhatWasThere() {
    Diagnostics all = Samples.many(3, Severity.WARNING);
    Diagnostic first = all.findings().get(0);
    String text =
        Samples.render(OutputFormat.CONCISE, all, Samples.context().withNew(d -> d.equals(first)));
    assertTrue(text.endsWith("1 new, 2 already there.\n"), text);
    assertEquals(1, text.lines().filter(line -> line.endsWith(" (new)")).count());
    assertEquals(2, text.lines().filter(line -> line.endsWith(" (already there)")).count());
  }

  @Test
  void saysInTheCommentWhenOnlyOldProblemsAreLeft() {
    String comment =
        Samples.render(
            OutputFormat.MARKDOWN,
            Samples.many(3, Severity.ERROR),
            Samples.context().withNew(d -> false));
    assertEquals(
        """
        <!-- evidence-matrix:validate -->
        ### This change brings no new problems

        Thank you for your work on the evidence matrix.

        3 findings were there before this change. You do not have to correct them.
        """,
        comment);
  }

  @Test
  void thanksForAChangeWithoutProblems() {
    assertEquals(
        """
        <!-- evidence-matrix:validate -->
        ### No problems in 338 files

        Thank you for your work on the evidence matrix.
        """,
        Samples.render(OutputFormat.MARKDOWN, CLEAN, Samples.context()));
  }

  @Test
  void hasEveryFrameSentenceWithTheSameValuesInFrench() {
    Catalogue english = Catalogue.of(RenderContext.class, "output", Language.EN);
    Catalogue french = Catalogue.of(RenderContext.class, "output", Language.FR);
    assertEquals(english.keys(), french.keys());
    for (String key : english.keys()) {
      assertEquals(values(english, key), values(french, key), key);
      boolean same = english.template(key).equals(french.template(key));
      assertTrue(!same || key.matches("severity.note|markdown.notes?|remark.note"), key);
    }
  }

  private static Set<String> values(Catalogue catalogue, String key) {
    return Pattern.compile("\\{([a-z]+)")
        .matcher(catalogue.template(key).orElseThrow())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static String concise(Diagnostics diagnostics) {
    return Samples.render(OutputFormat.CONCISE, diagnostics, Samples.context());
  }
}
