package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.coverage.RandomMatrix;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.coverage.Weighting;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Scoring;
import org.junit.jupiter.api.Test;

/** The laws of draws, and what is said of them. */
class CertaintyTest {
  private static final Setup SETUP = MadeUp.setup();

  private static GapAnalysis analysis(List<Item> items, Draws draws) {
    return GapAnalysis.of(SETUP, items, GapOptions.of(Scoring.DEFAULT).withDraws(draws));
  }

  private static Draws draws(int count, long seed) {
    return new Draws(count, seed, .5, 0, 1, .2);
  }

  @Property(tries = 200)
  void nothingVariedGivesTheRankItself(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
    Draws still = Draws.still(Scoring.DEFAULT);
    Draws few = new Draws(3, seed, 0, still.gammaFrom(), still.gammaTo(), 0);
    for (Gap gap : analysis(RandomMatrix.of(seed, size), few).ranking()) {
      Certainty certainty = gap.certainty().orElseThrow();
      int rank = gap.rank().orElseThrow().position();
      assertEquals(rank, certainty.from());
      assertEquals(rank, certainty.median());
      assertEquals(rank, certainty.to());
      assertEquals(Stability.ROBUST, certainty.stability());
      for (Attribute attribute : gap.kinds()) {
        assertEquals(1, certainty.shareOf(attribute.kind().id()), attribute.kind().id());
      }
      assertEquals(rank <= 10 ? 1 : 0, certainty.topShare());
    }
  }

  @Property(tries = 200)
  void intervalsHoldTheMedian(
      @ForAll long seed,
      @ForAll @IntRange(max = 30) int size,
      @ForAll @IntRange(min = 1, max = 30) int count) {
    GapAnalysis analysis = analysis(RandomMatrix.of(seed, size), draws(count, seed));
    for (Gap gap : analysis.ranking()) {
      Certainty certainty = gap.certainty().orElseThrow();
      assertTrue(certainty.from() <= certainty.median());
      assertTrue(certainty.median() <= certainty.to());
      assertTrue(certainty.from() >= 1 && certainty.to() <= analysis.ranking().size());
      assertTrue(certainty.topShare() >= 0 && certainty.topShare() <= 1);
      assertEquals(count, certainty.draws());
    }
  }

  @Property(tries = 100)
  void partsInAnySplitAndOrderGiveTheSame(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    GapOptions options = GapOptions.of(Scoring.DEFAULT).withDraws(draws(5, seed));
    GapAnalysis whole = GapAnalysis.of(SETUP, items, options);
    List<Item> mixed = new ArrayList<>(items);
    Collections.shuffle(mixed, new Random(seed));
    GapAnalysis merged = mixed.parallelStream().collect(GapAnalysis.collector(SETUP, options));
    assertEquals(whole.ranking(), merged.ranking());
    assertEquals(whole.apart(), merged.apart());
    assertEquals(whole.rowGaps(), merged.rowGaps());
  }

  @Test
  void streamIsThatOfThePublishedGenerator() {
    // Reference values of SplitMix64 for this seed, as printed in its descriptions.
    SplitMix64 stream = new SplitMix64(1234567);
    assertEquals(6457827717110365317L, stream.nextLong());
    assertEquals(3203168211198807973L, stream.nextLong());
    assertEquals(-8629252141511181193L, stream.nextLong());
  }

  @Property(tries = 100)
  void streamAgreesWithTheLibraryOfJava(@ForAll long seed) {
    SplitMix64 ours = new SplitMix64(seed);
    SplittableRandom theirs = new SplittableRandom(seed);
    for (int i = 0; i < 50; i++) {
      assertEquals(theirs.nextLong(), ours.nextLong());
    }
  }

  @Property(tries = 100)
  void drawnWeightsRiseAndStayInRange(@ForAll long seed) {
    for (Draws.Draw draw :
        draws(20, seed).around(Weighting.of(Scoring.DEFAULT), Thresholds.of(Scoring.DEFAULT))) {
      List<Double> weights = draw.weighting().weights();
      assertEquals(0, weights.get(0));
      for (int tier = 1; tier <= 5; tier++) {
        assertTrue(weights.get(tier) >= weights.get(tier - 1));
        assertTrue(weights.get(tier) <= .95);
      }
      assertTrue(draw.weighting().gamma() >= 0 && draw.weighting().gamma() < 1);
      assertTrue(draw.thresholds().thinFamilies() >= 2.4 && draw.thresholds().thinFamilies() < 3.6);
    }
  }

  @Test
  void labelsFollowShareThenWidth() {
    assertEquals(Stability.ROBUST, Stability.of(.9, 80, 88));
    assertEquals(Stability.ROBUST, Stability.of(.1, 0, 88));
    assertEquals(Stability.DEPENDS_ON_WEIGHTS, Stability.of(.89, 44, 88));
    assertEquals(Stability.DO_NOT_RANK, Stability.of(.89, 45, 88));
    assertEquals(Stability.DEPENDS_ON_WEIGHTS, Stability.of(.11, 44, 88));
  }

  @Test
  void noDrawsLeaveOnlyTheRank() {
    List<Item> items = List.of(MadeUp.study("a", "qualitative", MadeUp.HIGH, "s1"));
    GapAnalysis analysis = analysis(items, Draws.NONE);
    assertTrue(analysis.ranking().stream().allMatch(g -> g.certainty().isEmpty()));
    assertTrue(analysis.rowGaps().stream().allMatch(g -> g.share().isEmpty()));
    assertTrue(
        GapSentences.in(Language.EN, analysis)
            .rank(analysis.ranking().get(0))
            .orElseThrow()
            .matches("Rank 1, shared by [0-9]+, unweighted\\."));
  }

  @Test
  void namesTheOneStudyThatABandRestsOn() {
    List<Item> items =
        List.of(
            MadeUp.study("strong", "quasi-experimental", MadeUp.HIGH, "s1"),
            MadeUp.study("weak-1", "before-after", MadeUp.HIGH, "s1"));
    GapAnalysis analysis = analysis(items, Draws.NONE);
    Gap gap =
        analysis.ranking().stream()
            .filter(g -> g.cell().id().equals("effect/s1/H"))
            .findFirst()
            .orElseThrow();
    // 1 - .55 * .75 = .5875, moderate; without the strong one .25, without the weak one .45.
    assertEquals(2, gap.restsOn().families());
    assertFalse(gap.restsOnOneStudy());
    List<Item> more = new ArrayList<>(items);
    more.add(MadeUp.study("weak-2", "before-after", MadeUp.HIGH, "s1"));
    GapAnalysis fuller = analysis(more, Draws.NONE);
    Gap rests =
        fuller.ranking().stream()
            .filter(g -> g.cell().id().equals("effect/s1/H"))
            .findFirst()
            .orElseThrow();
    // 1 - .55 * .75^2 = .69; without a weak one .5875 still, without the strong one .4375.
    assertTrue(rests.restsOnOneStudy());
    assertEquals(
        "This band rests on one study: without strong coverage would be limited.",
        GapSentences.in(Language.EN, fuller).restsOn(rests).orElseThrow());
    assertEquals(
        "Ce degré repose sur une seule étude : sans strong, la couverture serait limitée.",
        GapSentences.in(Language.FR, fuller).restsOn(rests).orElseThrow());
  }

  /** A kind of gap as a researcher writes it: one class, nothing else. */
  record Untested(int most) implements CellKind {
    @Override
    public String id() {
      return "untested";
    }

    @Override
    public String name(Language language) {
      return "untested";
    }

    @Override
    public String rule(Language language, Thresholds thresholds) {
      return "No more than " + most + " studies, none of them strong.";
    }

    @Override
    public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
      boolean holds = cell.figures().n() <= most && cell.figures().strongFamilies() == 0;
      return holds
          ? Optional.of(new Attribute(this, List.of(), Optional.empty()))
          : Optional.empty();
    }
  }

  @Test
  void aKindOfOnesOwnIsOneClass() {
    List<Item> items = List.of(MadeUp.study("a", "qualitative", MadeUp.HIGH, "s1"));
    GapOptions options =
        GapOptions.of(Scoring.DEFAULT).withKinds(List.of(new Untested(1))).withDraws(draws(10, 1));
    GapAnalysis analysis = items.parallelStream().collect(GapAnalysis.collector(SETUP, options));
    Gap gap = analysis.gaps().get(0);
    assertTrue(gap.is("untested"));
    assertEquals(1, gap.certainty().orElseThrow().shareOf("untested"));
    assertTrue(GapSentences.in(Language.EN, analysis).text(gap).contains(": untested."));
  }
}
