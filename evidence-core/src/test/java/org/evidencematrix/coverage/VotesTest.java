package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.evidencematrix.gaps.Draws;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapOptions;
import org.evidencematrix.model.Ballot;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scoring;
import org.evidencematrix.model.VotingRound;
import org.junit.jupiter.api.Test;

/** Voting with made-up ballots. */
class VotesTest {
  private static final double EXACT = 1e-12;

  private static Ballot ballot(String voter, Map<String, Map<String, Double>> votes) {
    return new Ballot(voter, Optional.empty(), Optional.empty(), votes);
  }

  private static VotingRound round(String id, String date, List<Ballot> ballots) {
    Map<String, Double> criteria = new LinkedHashMap<>();
    criteria.put("answerable", 1.0);
    criteria.put("equity", 3.0);
    return new VotingRound(id, date, criteria, ballots, Labels.english(""));
  }

  private static final List<Ballot> BALLOTS =
      List.of(
          ballot("v1", Map.of("s1", Map.of("answerable", 1.0, "equity", 1.0))),
          ballot(
              "v2",
              Map.of(
                  "s1", Map.of("answerable", 1.0, "equity", .5),
                  "s2", Map.of("answerable", 0.0))),
          ballot("v3", Map.of("s1", Map.of("answerable", 0.0), "s2", Map.of("equity", 0.0))));

  private static Votes votes() {
    return Votes.of(List.of(round("r", "2026-01-01", BALLOTS)), MadeUp.AS_OF).orElseThrow();
  }

  @Test
  void weighsCriteriaAndShrinksToTheMean() {
    // s1: answerable (1 + 1 + 0) / 3, equity (1 + .5) / 2, so (2/3 + 3 * .75) / 4 = 35/48.
    // All: answerable (1 + 1 + 0 + 0) / 4 = .5, equity (1 + .5 + 0) / 3 = .5, so .5.
    Vote first = votes().of("s1");
    assertEquals(.5, votes().overall(), EXACT);
    assertEquals((3 * 35 / 48.0 + 4 * .5) / 7, first.need(), EXACT);
    assertEquals(3, first.voters());
    // Modal shares: 2 of 3 and 1 of 2.
    assertEquals((2 / 3.0 + .5) / 2, first.agreement().orElseThrow(), EXACT);
    assertEquals(2, votes().of("s2").voters());
    assertEquals((2 * 0 + 4 * .5) / 6, votes().of("s2").need(), EXACT);
  }

  @Test
  void strategyWithoutVotesHasTheMean() {
    Vote none = votes().of("s4");
    assertEquals(.5, none.need(), EXACT);
    assertEquals(0, none.voters());
    assertTrue(none.agreement().isEmpty());
  }

  @Test
  void newestRoundUpToTheDateCounts() {
    List<VotingRound> rounds =
        List.of(
            round("b", "2025-05-01", BALLOTS),
            round("a", "2026-01-01", BALLOTS),
            round("later", "2027-01-01", BALLOTS),
            round("empty", "2026-02-01", List.of()));
    assertEquals("a", Votes.of(rounds, MadeUp.AS_OF).orElseThrow().round().id());
    assertEquals("b", Votes.of(rounds, LocalDate.of(2025, 12, 31)).orElseThrow().round().id());
    assertTrue(Votes.of(rounds, LocalDate.of(2020, 1, 1)).isEmpty());
  }

  @Property(tries = 300)
  void orderOfBallotsChangesNothing(@ForAll long seed) {
    VotingRound round = RecomputationTest.round(seed, MadeUp.STRATEGIES);
    List<Ballot> mixed = new ArrayList<>(round.ballots());
    Collections.shuffle(mixed, new Random(seed));
    VotingRound other =
        new VotingRound(round.id(), round.date(), round.criteria(), mixed, round.note());
    Votes one = Votes.of(List.of(round), MadeUp.AS_OF).orElseThrow();
    Votes two = Votes.of(List.of(other), MadeUp.AS_OF).orElseThrow();
    for (String strategy : MadeUp.STRATEGIES) {
      assertEquals(one.of(strategy), two.of(strategy));
    }
    List<Item> items = RandomMatrix.of(seed, 8);
    GapOptions options = GapOptions.of(Scoring.DEFAULT).withDraws(Draws.NONE);
    assertEquals(
        GapAnalysis.of(MadeUp.setup().withRounds(List.of(round)), items, options).ranking(),
        GapAnalysis.of(MadeUp.setup().withRounds(List.of(other)), items, options).ranking());
  }

  @Test
  void meansOfPillarsAreWeighted() {
    List<Item> items = List.of(MadeUp.study("a", "quasi-experimental", MadeUp.HIGH, "s1"));
    Setup setup = MadeUp.setup().withRounds(List.of(round("r", "2026-01-01", BALLOTS)));
    Coverage coverage = Coverage.of(setup, items);
    double first = votes().of("s1").need();
    double second = votes().of("s2").need();
    assertEquals(
        first * .45 / (4 * first + 4 * second),
        coverage.pillar(Question.EFFECT, "p1").coverage(),
        EXACT);
    assertEquals(
        .45 / 8,
        Coverage.of(MadeUp.setup(), items).pillar(Question.EFFECT, "p1").coverage(),
        EXACT);
  }

  @Test
  void gridsWithoutStrategiesAreUnweighted() {
    Setup setup =
        MadeUp.setup(Grid.of(Axis.CADRE, Axis.INCOME))
            .withRounds(List.of(round("r", "2026-01-01", BALLOTS)));
    Coverage coverage = Coverage.of(setup, List.of());
    assertTrue(coverage.votes().isEmpty());
    assertEquals(1, coverage.need(coverage.rows().get(0), coverage.columns().get(0)));
    Coverage pillars = Coverage.of(setup.withGrid(Grid.of(Axis.PILLAR, Axis.INCOME)), List.of());
    assertEquals(
        (votes().of("s1").need() + votes().of("s2").need()) / 2,
        pillars.need(pillars.rows().get(0), pillars.columns().get(0)),
        EXACT);
  }
}
