package org.evidencematrix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Ceiling;
import org.evidencematrix.gaps.GapKind;
import org.evidencematrix.gaps.GapKinds;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Scoring;
import org.junit.jupiter.api.Test;

/** The page states the numbers that the program uses. */
class MethodPageTest {
  private static final Pattern ROW = Pattern.compile("^\\| .* \\|$", Pattern.MULTILINE);

  @Test
  void statesTheNumbersInUse() {
    Scoring scoring = Scoring.DEFAULT;
    assertStated("weights of tiers 0 to 5*", scoring.weights().stream().mapToDouble(w -> w));
    assertStated("gamma*", DoubleStream.of(scoring.gamma()));
    assertStated("ceiling without tier 3", DoubleStream.of(Ceiling.NO_STRONG_FAMILY.limit()));
    assertStated("ceiling of a single family", DoubleStream.of(Ceiling.SINGLE_FAMILY.limit()));
    assertStated(
        "limits of the bands",
        DoubleStream.of(Band.LIMITED_FROM, Band.MODERATE_FROM, Band.SUBSTANTIAL_FROM));
    assertStated("years from data to publication*", DoubleStream.of(scoring.dataLag()));
    assertTrue(row("age of stale evidence*").contains("| " + scoring.staleYears() + " years |"));
    assertTrue(
        row("draws*, seed*")
            .contains("| " + grouped(scoring.draws()) + ", " + scoring.seed() + " |"));
  }

  @Test
  void namesEveryKindOfGap() {
    for (Language language : Language.values()) {
      String page = MethodPage.text(language);
      for (String id : GapKinds.all().stream().map(GapKind::id).toList()) {
        assertTrue(page.contains("\n| `" + id + "`"), id + " in " + language);
      }
    }
  }

  @Test
  void saysTheSameInBothLanguages() {
    String english = MethodPage.text(Language.EN);
    String french = MethodPage.text(Language.FR);
    assertEquals(ROW.matcher(english).results().count(), ROW.matcher(french).results().count());
    assertEquals(headings(english), headings(french));
  }

  private static long headings(String page) {
    return page.lines().filter(line -> line.startsWith("#")).count();
  }

  private static void assertStated(String name, DoubleStream values) {
    String[] stated = row(name).split("\\|", -1)[2].strip().split(", ", -1);
    assertEquals(values.boxed().toList(), Stream.of(stated).map(Double::valueOf).toList(), name);
  }

  private static String row(String name) {
    List<String> rows =
        MethodPage.text(Language.EN).lines().filter(l -> l.startsWith("| " + name + " |")).toList();
    assertEquals(1, rows.size(), name);
    return rows.get(0);
  }

  private static String grouped(int value) {
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
