package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GapAnalysisTest {
  private static final GapOptions EFFECT =
      GapOptions.of(Scoring.DEFAULT).withQuestions(List.of(Question.EFFECT));
  private static final List<Item> ITEMS =
      List.of(
          MadeUp.study("a1", "quasi-experimental", MadeUp.HIGH, "s1"),
          MadeUp.study("a2", "quasi-experimental", MadeUp.HIGH, "s1"),
          MadeUp.study("a3", "before-after", MadeUp.LOWER_MIDDLE, "s1"),
          MadeUp.study("b1", "before-after", MadeUp.HIGH, "s2"),
          MadeUp.study("c1", "systematic-review", "", "s3"));

  private static GapAnalysis analysis() {
    return GapAnalysis.of(MadeUp.setup(), ITEMS, EFFECT);
  }

  private static Gap gap(GapAnalysis analysis, String id) {
    return analysis.ranking().stream()
        .filter(g -> g.cell().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ranksEmptyCellsFirstByTheMeanOfTheirRow() {
    // Rows by mean: s3 and s4 0, s2 .25 / 4, s1 (.6975 + .25) / 4.
    List<String> ranked =
        analysis().ranking().stream()
            .map(g -> g.rank().orElseThrow().position() + " " + g.cell().id())
            .toList();
    assertEquals(
        List.of(
            "1 effect/s3/L",
            "1 effect/s3/LM",
            "1 effect/s3/UM",
            "1 effect/s3/H",
            "1 effect/s4/L",
            "1 effect/s4/LM",
            "1 effect/s4/UM",
            "1 effect/s4/H",
            "9 effect/s2/L",
            "9 effect/s2/LM",
            "9 effect/s2/UM",
            "12 effect/s1/L",
            "12 effect/s1/UM",
            "14 effect/s2/H",
            "15 effect/s1/LM",
            "16 effect/s1/H"),
        ranked);
  }

  @Test
  void sharesPositions() {
    assertEquals(Optional.of(new Rank(1, 8)), gap(analysis(), "effect/s4/H").rank());
    assertEquals(Optional.of(new Rank(16, 1)), gap(analysis(), "effect/s1/H").rank());
    assertFalse(gap(analysis(), "effect/s1/H").rank().orElseThrow().isShared());
  }

  @Test
  void listsSpecialColumnsApartAndOnlyWithEvidence() {
    GapAnalysis analysis = analysis();
    assertTrue(analysis.ranking().stream().allMatch(g -> g.cell().isClassified()));
    assertEquals(
        List.of("effect/s3/global"), analysis.apart().stream().map(g -> g.cell().id()).toList());
    assertEquals(Optional.empty(), analysis.apart().get(0).rank());
  }

  @Test
  void ranksBothQuestionsTogetherUnlessAsked() {
    assertEquals(32, GapAnalysis.of(MadeUp.setup(), ITEMS).ranking().size());
    assertEquals(16, analysis().ranking().size());
  }

  @Test
  void namesTheNearestIncomeClassesFirst() {
    assertEquals(
        List.of("LM", "H"),
        gap(analysis(), "effect/s1/L").nearest().stream().map(n -> n.place().id()).toList());
    assertEquals(
        List.of("global"),
        gap(analysis(), "effect/s3/L").nearest().stream().map(n -> n.place().id()).toList());
  }

  @Test
  void looksAlongRowsWhereRowsArePlaces() {
    GapAnalysis turned =
        GapAnalysis.of(MadeUp.setup(Grid.of(Axis.INCOME, Axis.STRATEGY)), ITEMS, EFFECT);
    assertEquals(
        List.of("LM", "H"),
        gap(turned, "effect/L/s1").nearest().stream().map(n -> n.place().id()).toList());
    assertTrue(turned.rowGaps().stream().noneMatch(r -> r.kind().id().equals("transfer")));
  }

  @Test
  void saysWhatWouldBringAnEmptyCellToModerate() {
    // Tier 3: .45 is not enough, 1 - .55^2 = .6975 is. Tier 2 alone stays below .49.
    // One study of tier 4 has .65, one of tier 5 .8, capped at .7: moderate.
    List<Closing> moderate = gap(analysis(), "effect/s4/L").moderate();
    assertEquals(
        List.of("3 x 2", "4 x 1", "5 x 1"),
        moderate.stream().map(c -> c.tier() + " x " + c.studies()).toList());
    assertEquals(List.of("quasi-experimental", "randomized-trial"), moderate.get(0).designs());
    assertTrue(moderate.stream().allMatch(c -> c.reached() == Band.MODERATE));
  }

  @Test
  void saysWhatWouldBringItToTheNextBand() {
    List<Closing> next = gap(analysis(), "effect/s4/L").nextBand();
    assertEquals(Band.VERY_LIMITED, next.get(0).target());
    assertEquals(
        List.of("1 x 1", "2 x 1", "3 x 1", "4 x 1", "5 x 1"),
        next.stream().map(c -> c.tier() + " x " + c.studies()).toList());
    assertEquals(Band.LIMITED, next.get(2).reached());
  }

  @Test
  void closingCountsWhatIsThere() {
    // s1/LM: 1 - .75 * .55 = .5875.
    Closing first = gap(analysis(), "effect/s1/LM").moderate().get(0);
    assertEquals(3, first.tier());
    assertEquals(1, first.studies());
    Gap moderate = gap(analysis(), "effect/s1/H");
    assertEquals(List.of(), moderate.moderate());
    assertEquals(Band.SUBSTANTIAL, moderate.nextBand().get(0).target());
  }

  @Test
  void closingKeepsItsPromise() {
    for (Gap gap : analysis().ranking()) {
      for (Closing closing : gap.moderate()) {
        if (closing.tier() == 3) {
          Cell cell = gap.cell();
          String country =
              switch (cell.column().id()) {
                case "L" -> MadeUp.LOW;
                case "LM" -> MadeUp.LOWER_MIDDLE;
                case "UM" -> MadeUp.UPPER_MIDDLE;
                default -> MadeUp.HIGH;
              };
          List<Item> more = new ArrayList<>(ITEMS);
          for (int i = 1; i < closing.studies(); i++) {
            more.add(MadeUp.study("new" + i, closing.designs().get(0), country, cell.row().id()));
          }
          assertFalse(band(more, cell).isAtLeast(Band.MODERATE), cell::id);
          more.add(MadeUp.study("new", closing.designs().get(0), country, cell.row().id()));
          assertEquals(closing.reached(), band(more, cell), cell::id);
        }
      }
    }
  }

  private static Band band(List<Item> items, Cell cell) {
    return MadeUp.coverage(items.toArray(new Item[0]))
        .cell(cell.question(), cell.row().id(), cell.column().id())
        .figures()
        .band();
  }

  @Test
  void saysOnceThatNothingIsAppraised() {
    GapAnalysis analysis = analysis();
    assertTrue(analysis.appraisal().isPresent());
    assertTrue(analysis.ranking().stream().noneMatch(g -> g.is("appraisal")));
  }

  @Test
  void saysItOfEachCellWhereMostAreAppraised() {
    Item appraised =
        MadeUp.with(
            MadeUp.study("t", "randomized-trial", MadeUp.UPPER_MIDDLE, "s4"),
            b -> b.appraisal(MadeUp.result("rob-2", "low")));
    List<Item> items = new ArrayList<>(ITEMS.subList(0, 4));
    items.add(appraised);
    // Three of four filled cells: not more than 80 per cent.
    GapAnalysis analysis = GapAnalysis.of(MadeUp.setup(), items, EFFECT);
    assertEquals(Optional.empty(), analysis.appraisal());
    assertTrue(gap(analysis, "effect/s2/H").is("appraisal"));
    assertFalse(gap(analysis, "effect/s4/UM").is("appraisal"));
  }

  @Test
  void rowGapsFollowByRowWithWhatTheyRestOn() {
    List<RowGap> rows = analysis().rowGaps();
    RowGap first = rows.get(0);
    assertEquals("transfer", first.kind().id());
    assertEquals("s1", first.row().id());
    assertEquals(3, first.families());
    assertEquals(List.of("a1", "a2", "a3"), first.firstItems());
    assertTrue(rows.stream().noneMatch(r -> r.row().id().equals("s4")));
  }

  @Test
  void collectorGivesTheSame() {
    Setup setup = MadeUp.setup();
    GapAnalysis collected = ITEMS.parallelStream().collect(GapAnalysis.collector(setup, EFFECT));
    assertEquals(analysis().ranking(), collected.ranking());
    assertEquals(analysis().rowGaps(), collected.rowGaps());
  }

  @Test
  void aFurtherKindIsOneClassMore() {
    record Lonely() implements CellKind {
      @Override
      public String id() {
        return "lonely";
      }

      @Override
      public String name(Language language) {
        return "lonely";
      }

      @Override
      public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
        return cell.figures().n() == 1
            ? Optional.of(new Attribute(this, List.of(), Optional.empty()))
            : Optional.empty();
      }
    }
    GapAnalysis analysis =
        GapAnalysis.of(MadeUp.setup(), ITEMS, EFFECT.withKinds(List.<GapKind>of(new Lonely())));
    assertEquals(2, analysis.gaps().size());
    assertTrue(
        GapSentences.in(Language.EN, analysis)
            .heading(analysis.gaps().get(0))
            .endsWith(": lonely."));
  }

  @Test
  void sentencesNameTheQuestion() {
    GapAnalysis analysis = GapAnalysis.of(MadeUp.setup(), ITEMS);
    GapSentences english = GapSentences.in(Language.EN, analysis);
    assertEquals(
        "Strategy s1, low income, what works: not searched. No study of what works. Nobody has"
            + " searched here, so this is a gap in searching, not yet one in evidence. 2 more"
            + " studies at tier 3 (quasi-experimental or randomized-trial) would bring it to"
            + " moderate. Nearest: lower-middle income (one study); high income (2 studies). Rank"
            + " 28, shared by 2, unweighted (90% interval 28 to 28): robust, not among the first 10"
            + " in 100% of the draws.",
        english.text(gap(analysis, "effect/s1/L")));
    assertTrue(
        english
            .text(gap(analysis, "understanding/s1/L"))
            .contains("Nothing known about need or practice."));
    GapSentences french = GapSentences.in(Language.FR, analysis);
    assertEquals(
        "Stratégie s2, revenu élevé, ce qui marche : mince. Une étude sur ce qui marche, meilleur"
            + " niveau 2, publication la plus récente en 2020, aucune revue. Tout repose sur une"
            + " seule source. Une étude de plus de niveau 3 (quasi-experimental (fr) ou"
            + " randomized-trial (fr)) donnerait une couverture modérée. Rang 30, sans pondération"
            + " (intervalle à 90 % : 30 à 30) : robuste, hors des 10 premiers dans 100 % des"
            + " tirages.",
        french.text(gap(analysis, "effect/s2/H")));
  }

  @Test
  void escapesLabelsOnce() {
    GapAnalysis analysis = analysis();
    GapSentences html =
        GapSentences.in(Language.EN, analysis, v -> v.replace("&", "&amp;").replace("s1", "<&>"));
    assertTrue(html.heading(gap(analysis, "effect/s1/L")).startsWith("Strategy <&>, "));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKindHasNameAndRule(Language language) {
    for (GapKind kind : GapKinds.all()) {
      assertFalse(kind.name(language).isBlank());
      assertFalse(kind.rule(language, Made.THRESHOLDS).contains("{"));
      assertEquals(Optional.of(kind), GapKinds.parse(kind.id()));
    }
    assertEquals(14, GapKinds.all().size());
  }

  @Test
  void bothLanguagesHaveTheSameSentences() {
    Catalogue english = Catalogue.of(GapKind.class, "gaps", Language.EN);
    Catalogue french = Catalogue.of(GapKind.class, "gaps", Language.FR);
    assertEquals(english.keys(), french.keys());
    long translated =
        english.keys().stream()
            .filter(k -> !english.template(k).equals(french.template(k)))
            .count();
    // Only names that are spelt alike may agree.
    assertTrue(english.keys().size() - translated <= 2);
  }

  @Test
  void numbersFollowTheLanguage() {
    assertEquals("0.5", Numbers.of(0.5, Language.EN));
    assertEquals("0,5", Numbers.of(0.5, Language.FR));
    assertEquals("10", Numbers.of(10, Language.EN));
  }
}
