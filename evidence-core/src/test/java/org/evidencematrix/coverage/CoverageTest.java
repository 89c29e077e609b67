package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scoring;
import org.evidencematrix.model.Status;
import org.evidencematrix.model.YearRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small made-up matrices, reckoned by hand. */
class CoverageTest {
  private static final double EXACT = 1e-12;
  private static final String LM = MadeUp.LOWER_MIDDLE;

  private static Figures figures(Item... items) {
    return MadeUp.coverage(items).cell(Question.EFFECT, "s1", "LM").figures();
  }

  private static Item study(String id, String design, String... strategies) {
    return MadeUp.study(id, design, LM, strategies);
  }

  @Test
  void oneStrongStudyIsLimited() {
    Figures figures = figures(study("a", "quasi-experimental", "s1"));
    assertEquals(1, figures.n());
    assertEquals(.45, figures.mass(), EXACT);
    assertEquals(.45, figures.coverage(), EXACT);
    assertEquals(Band.LIMITED, figures.band());
    assertEquals(Ceiling.NONE, figures.ceiling());
  }

  @Test
  void studiesAddUpAsIndependentChances() {
    Figures figures =
        figures(study("a", "quasi-experimental", "s1"), study("b", "before-after", "s1"));
    assertEquals(1 - .55 * .75, figures.coverage(), EXACT);
    assertEquals(.7, figures.mass(), EXACT);
  }

  @Test
  void aStudyOfFourCellsGivesHalfToEach() {
    Item wide = study("a", "quasi-experimental", "s1", "s2", "s3", "s4");
    assertEquals(.45 / 2, figures(wide).coverage(), EXACT);
    Coverage full =
        Coverage.of(
            MadeUp.setup().withScoring(MadeUp.scoring(0, 0.0, .1, .25, .45, .65, .8)),
            List.of(wide));
    assertEquals(.45, full.cell(Question.EFFECT, "s1", "LM").figures().coverage(), EXACT);
  }

  @Test
  void cellsOfTheOtherQuestionTakeNoShare() {
    Item effect = study("a", "quasi-experimental", "s1");
    Item both =
        MadeUp.with(
            effect,
            b ->
                b.findings(
                    List.of(
                        Finding.of("s1", Question.EFFECT),
                        Finding.of("s2", Question.UNDERSTANDING))));
    assertEquals(figures(effect), figures(both));
  }

  @Test
  void withoutAStrongFamilyCoverageStaysBelowModerate() {
    Item[] weak =
        IntStream.range(0, 9)
            .mapToObj(i -> study("a" + i, "before-after", "s1"))
            .toArray(Item[]::new);
    Figures figures = figures(weak);
    assertEquals(.49, figures.coverage(), EXACT);
    assertEquals(Ceiling.NO_STRONG_FAMILY, figures.ceiling());
    assertEquals(9 * .25, figures.mass(), EXACT);
  }

  @Test
  void aSingleFamilyThatIsNoReviewStaysAtSevenTenths() {
    Item trial =
        MadeUp.with(
            study("a", "randomized-trial", "s1"), b -> b.appraisal(MadeUp.result("rob-2", "low")));
    Figures figures = figures(trial);
    assertEquals(.7, figures.coverage(), EXACT);
    assertEquals(Ceiling.SINGLE_FAMILY, figures.ceiling());
    Item review =
        MadeUp.with(
            study("r", "meta-analysis", "s1"), b -> b.appraisal(MadeUp.result("amstar-2", "high")));
    assertEquals(.8, figures(review).coverage(), EXACT);
    assertEquals(Band.MODERATE, figures(review).band());
    assertEquals(Band.SUBSTANTIAL, figures(review, trial).band());
  }

  @Test
  void atMostOneReviewCounts() {
    Figures figures =
        figures(study("r", "systematic-review", "s1"), study("q", "systematic-review", "s1"));
    assertEquals(2, figures.n());
    assertEquals(.45, figures.coverage(), EXACT);
    assertEquals(.9, figures.mass(), EXACT);
  }

  @Test
  void whatAReviewIncludesIsNotCountedAgain() {
    Item a = study("a", "quasi-experimental", "s1");
    Item b = study("b", "quasi-experimental", "s1");
    Item c = study("c", "before-after", "s1");
    Item review =
        MadeUp.with(study("r", "systematic-review", "s1"), x -> x.includes(List.of("a", "c")));
    // None: 1 - .55^2 * .75; the review: 1 - .55 * .55 (b only). None is better.
    assertEquals(1 - .55 * .55 * .75, figures(a, b, c, review).coverage(), EXACT);
    // With one weak study included the review is better: 1 - .55 * .55 against 1 - .55 * .75.
    Item small = MadeUp.with(review, x -> x.includes(List.of("c")));
    assertEquals(1 - .55 * .55, figures(b, c, small).coverage(), EXACT);
  }

  @Test
  void includingOneReportLeavesOutItsWholeFamily() {
    Item article = MadeUp.with(study("a", "quasi-experimental", "s1"), x -> x.family("f"));
    Item report = MadeUp.with(study("b", "quasi-experimental", "s1"), x -> x.family("f"));
    Item review = MadeUp.with(study("r", "systematic-review", "s1"), x -> x.includes(List.of("b")));
    assertEquals(.45, figures(article, report, review).coverage(), EXACT);
    assertEquals(2, figures(article, report, review).n());
  }

  @Test
  void aReviewDoesNotCountBesideItsOwnFamily() {
    Item review = MadeUp.with(study("r", "systematic-review", "s1"), x -> x.family("f"));
    Item trial = MadeUp.with(study("t", "quasi-experimental", "s1"), x -> x.family("f"));
    Figures figures = figures(review, trial);
    assertEquals(1, figures.n());
    assertEquals(.45, figures.coverage(), EXACT);
  }

  @Test
  void translationsEditionsAndNamedFamiliesAreOneStudy() {
    Item first = study("a", "quasi-experimental", "s1");
    Item french = MadeUp.with(study("b", "quasi-experimental", "s1"), x -> x.translationOf("a"));
    Item second =
        MadeUp.with(
            study("c", "quasi-experimental", "s1"), x -> x.supersedes("b").family("made-up"));
    Item brief = MadeUp.with(study("d", "quasi-experimental", "s1"), x -> x.family("made-up"));
    Figures figures = figures(first, french, second, brief);
    assertEquals(1, figures.n());
    assertEquals(.45, figures.coverage(), EXACT);
    assertEquals(
        4,
        MadeUp.coverage(first, french, second, brief)
            .cell(Question.EFFECT, "s1", "LM")
            .items()
            .count());
  }

  @Test
  void twoTranslationsOfASourceThatIsNotHereAreOneStudy() {
    Item french = MadeUp.with(study("b", "quasi-experimental", "s1"), x -> x.translationOf("a"));
    Item spanish = MadeUp.with(study("c", "quasi-experimental", "s1"), x -> x.translationOf("a"));
    assertEquals(1, figures(french, spanish).n());
  }

  @Test
  void reportsOfAFamilyShareOneAllocation() {
    Item here = MadeUp.with(study("a", "quasi-experimental", "s1"), x -> x.family("f"));
    Item there = MadeUp.with(study("b", "before-after", "s2", "s3", "s4"), x -> x.family("f"));
    assertEquals(.45 / 2, figures(here, there).coverage(), EXACT);
  }

  @Test
  void aFilterDoesNotRaiseAShare() {
    Item wide = study("a", "quasi-experimental", "s1", "s2", "s3", "s4");
    Coverage filtered =
        Coverage.of(MadeUp.setup().withFilter(filter("strategy=s1")), List.of(wide));
    assertEquals(.45 / 2, filtered.cell(Question.EFFECT, "s1", "LM").figures().coverage(), EXACT);
    assertEquals(0, filtered.cell(Question.EFFECT, "s2", "LM").figures().n());
  }

  private static Filter filter(String text) {
    FilterResult result = Filter.parse(text, MadeUp.framework(), MadeUp.vocabulary());
    return ((FilterResult.Parsed) result).filter();
  }

  @Test
  void retractedAndContextItemsAreListedApart() {
    Item retracted =
        MadeUp.with(study("x", "quasi-experimental", "s1"), b -> b.status(Status.RETRACTED));
    Cell cell =
        MadeUp.coverage(retracted, study("p", "protocol", "s1"), study("a", "before-after", "s1"))
            .cell(Question.EFFECT, "s1", "LM");
    assertEquals(List.of("a"), cell.items().first());
    assertEquals(List.of("p"), cell.context().first());
    assertEquals(List.of("x"), cell.retracted().first());
    assertEquals(1, cell.figures().n());
  }

  @Test
  void alliedFieldsStandBeside() {
    Item allied = MadeUp.with(study("h", "quasi-experimental", "s1"), b -> b.field("health"));
    Cell cell = MadeUp.coverage(allied).cell(Question.EFFECT, "s1", "LM");
    assertEquals(0, cell.figures().n());
    assertEquals(1, cell.allied().n());
    assertEquals(List.of("h"), cell.alliedItems().first());
    assertTrue(cell.items().isEmpty());
  }

  @Test
  void keepsTheFirstTwentyIdsAndCountsAll() {
    Item[] items =
        IntStream.range(0, 50)
            .mapToObj(i -> study("i" + (99 - i), "before-after", "s1"))
            .toArray(Item[]::new);
    ItemList list = MadeUp.coverage(items).cell(Question.EFFECT, "s1", "LM").items();
    assertEquals(50, list.count());
    assertEquals(20, list.first().size());
    assertEquals("i50", list.first().get(0));
    assertEquals("i69", list.first().get(19));
    assertEquals(30, list.more());
  }

  @Test
  void synthesisFadesWithTheYearsSinceTheSearch() {
    Item review =
        MadeUp.with(study("r", "systematic-review", "s1"), b -> b.year(2020).lastSearch(2016));
    // Ten years: five beyond five, so half.
    assertEquals(.225, figures(review).synthesis().status(), EXACT);
    assertEquals(.45, figures(review).synthesis().whenFresh(), EXACT);
    assertEquals(
        .45, figures(MadeUp.with(review, b -> b.lastSearch(2021))).synthesis().status(), EXACT);
  }

  @Test
  void globalReviewsCountSevenTenthsOnlyWhereColumnsArePlaces() {
    Item review = MadeUp.with(MadeUp.study("r", "systematic-review", "", "s1"), b -> b.year(2025));
    assertEquals(.7 * .45, figures(review).synthesis().status(), EXACT);
    assertEquals(
        .45,
        MadeUp.coverage(review)
            .cell(Question.EFFECT, "s1", "global")
            .figures()
            .synthesis()
            .status(),
        EXACT);
    Coverage byTheme =
        Coverage.of(MadeUp.setup(Grid.of(Axis.STRATEGY, Axis.THEME)), List.of(review));
    assertEquals(
        0, byTheme.cell(Question.EFFECT, "s1", "hiv").figures().synthesis().status(), EXACT);
  }

  @Test
  void flagsItemsWhoseIncomeClassRestsOnAGuessedYear() {
    Item guessed = study("a", "before-after", "s1");
    Item known =
        MadeUp.with(study("b", "before-after", "s1"), b -> b.dataYears(new YearRange(2018, 2018)));
    Item global = MadeUp.study("c", "before-after", "", "s1");
    Coverage then = MadeUp.coverage(guessed, known, global);
    assertEquals(new ItemList(1, List.of("a")), then.guessedYears(Question.EFFECT));
    assertTrue(then.guessedYears(Question.UNDERSTANDING).isEmpty());
    Coverage current =
        Coverage.of(MadeUp.setup(Grid.DEFAULT.withIncome(IncomeReading.CURRENT)), List.of(guessed));
    assertTrue(current.guessedYears(Question.EFFECT).isEmpty());
  }

  @Test
  void newestYearAsksOnlyItemsWithWeight() {
    Item old =
        MadeUp.with(study("a", "before-after", "s1"), b -> b.dataYears(new YearRange(2016, 2017)));
    assertEquals(2017, figures(old, study("p", "protocol", "s1")).newest().year().orElseThrow());
  }

  @Test
  void summarySpeaksOfClassifiedCellsOnly() {
    Coverage coverage =
        MadeUp.coverage(
            study("a", "quasi-experimental", "s1"),
            study("b", "quasi-experimental", "s1"),
            MadeUp.study("g", "quasi-experimental", "", "s1"));
    Summary all = coverage.summary(Question.EFFECT);
    assertEquals(16, all.cells());
    assertEquals(.6975 / 16, all.coverage(), EXACT);
    assertEquals(1.0 / 16, all.breadth(), EXACT);
    assertEquals(15, all.empty());
    assertEquals(16, all.notSearched());
    // All mass in one of n cells: Gini (n - 1) / n.
    assertEquals(1.0 / 16, all.evenness().orElseThrow(), EXACT);
    assertEquals(.6975 / 8, coverage.pillar(Question.EFFECT, "p1").coverage(), EXACT);
    assertEquals(0, coverage.pillar(Question.EFFECT, "p2").coverage(), EXACT);
    assertEquals(OptionalDouble.empty(), coverage.pillar(Question.EFFECT, "p2").evenness());
    assertThrows(IllegalArgumentException.class, () -> coverage.pillar(Question.EFFECT, "p3"));
  }

  @Test
  void evennessIsOneWhenAllAreEqual() {
    assertEquals(1, Summaries.evenness(new double[] {.3, .3, .3}).orElseThrow(), EXACT);
    // Gini of 0, 1, 3: (0 * -2 + 1 * 0 + 3 * 2) / (3 * 4) = .5.
    assertEquals(.5, Summaries.evenness(new double[] {3, 0, 1}).orElseThrow(), EXACT);
    assertEquals(OptionalDouble.empty(), Summaries.evenness(new double[] {0, 0}));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, NONE", "0.1, 1, VERY_LIMITED", "0.2, 1, LIMITED", "0.49, 9, LIMITED",
    "0.5, 1, MODERATE", "0.79, 3, MODERATE", "0.8, 2, SUBSTANTIAL", "0.8, 1, MODERATE"
  })
  void bands(double coverage, int families, Band band) {
    assertEquals(band, Band.of(coverage, families));
  }

  @Test
  void bandsHaveWordsInBothLanguages() {
    assertEquals("very limited", Band.VERY_LIMITED.label(Language.EN));
    assertEquals("très limitée", Band.VERY_LIMITED.label(Language.FR));
  }

  @Test
  void emptyMatrixHasItsGridAndNothingElse() {
    Coverage coverage = MadeUp.coverage();
    assertEquals(4, coverage.rows().size());
    assertEquals(
        List.of("L", "LM", "UM", "H", "global"),
        coverage.columns().stream().map(AxisValue::id).toList());
    assertEquals(20, coverage.cells(Question.EFFECT).size());
    assertEquals(0, coverage.families(Question.EFFECT));
  }

  @Test
  void refusesCellsThatTheGridDoesNotHave() {
    Coverage coverage = MadeUp.coverage();
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class, () -> coverage.cell(Question.EFFECT, "s1", "LIC"));
    assertEquals("no income LIC", thrown.getMessage());
  }

  @Test
  void itemsThatCannotBeScoredArePassedOver() {
    Item nothing = Item.builder().id("n").year(2020).build();
    assertEquals(0, MadeUp.coverage(nothing).families(Question.EFFECT));
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 0.5", "1.1, 0.5", "0.5, -1", "0.5, NaN"})
  void refusesImpossibleWeightings(double weight, double gamma) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Weighting(List.of(0.0, 0.1, 0.2, weight, 0.6, 0.8), gamma));
  }

  @Test
  void furtherStudiesCanBeImagined() {
    Tally tally =
        MadeUp.coverage(study("a", "before-after", "s1")).tally(Question.EFFECT, "s1", "LM");
    Weighting usual = Weighting.of(Scoring.DEFAULT);
    assertEquals(.25, tally.coverage(usual), EXACT);
    assertEquals(1 - .75 * .55, tally.coverageWith(usual, 3, 1), EXACT);
    assertEquals(.49, tally.coverageWith(usual, 2, 9), EXACT);
  }
}
