package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterProperty;
import org.evidencematrix.gaps.GapKinds;
import org.evidencematrix.model.Ballot;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.VotingRound;
import org.evidencematrix.reading.MatrixReader;
import org.junit.jupiter.api.Test;

/**
 * Priorities, ranks, kinds of gap, draws, means and what a band rests on, followed item by item by
 * {@link NaiveGaps}, which shares nothing with the code under test but the model and the tables of
 * places: agreement to 1e-12.
 */
class RecomputationTest {
  /** Over all generated matrices each kind holds, and does not, in as many cells or rows. */
  private static final int OFTEN = 40;

  /** As often a kind that holds has each of its flags, and has not; and what else is odd. */
  private static final int FLAGGED_OFTEN = 20;

  private static final List<String> FLAGS =
      List.of(
          "absolute informal-search-only",
          "not-searched searched-in-part",
          "thin single-source",
          "synthesis none",
          "synthesis out-of-date",
          "synthesis low-confidence",
          "primary global-review",
          "stale year-of-publication");

  private static final List<String> BESIDE =
      List.of(
          "draws inconsistent",
          "draws appraisal",
          "draws redundant",
          "draws stale",
          "appraisal once",
          "rests on one study",
          "allied evidence in an empty cell");

  /** How often what is named did not hold, and did. */
  private final Map<String, int[]> seen = new TreeMap<>();

  private int begun;
  private int agreed;

  @Property(tries = 1000)
  void generatedMatricesAgree(@ForAll long seed, @ForAll("sizes") int size) {
    begun++;
    List<Item> items = CrowdedMatrix.items(seed, size);
    List<Search> searches = CrowdedMatrix.searches(seed);
    VotingRound round = round(seed, MadeUp.STRATEGIES);
    boolean voted = seed % 2 == 0;
    NaiveGaps naive =
        new NaiveGaps(
            items, MadeUp.STRATEGIES, MadeUp.vocabulary(), searches, MadeUp.AS_OF.getYear());
    new Agreement(
            naive,
            voted ? NaiveRanking.needs(round, MadeUp.STRATEGIES) : Map.of(),
            Map.of("p1", List.of("s1", "s2"), "p2", List.of("s3", "s4")),
            this::count)
        .check(
            MadeUp.setup().withSearches(searches).withRounds(voted ? List.of(round) : List.of()),
            items,
            3,
            seed);
    agreed++;
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(0, 20).withDistribution(RandomDistribution.uniform());
  }

  private void count(String what, boolean holds) {
    seen.computeIfAbsent(what, w -> new int[2])[holds ? 1 : 0]++;
  }

  @AfterProperty
  void eachKindHoldsAndFailsOften() {
    if (agreed < begun) {
      return; // The property has failed, and says why.
    }
    List<String> rare = new ArrayList<>();
    GapKinds.all().forEach(kind -> addIfRare(rare, kind.id(), OFTEN));
    FLAGS.forEach(flag -> addIfRare(rare, flag, FLAGGED_OFTEN));
    BESIDE.forEach(what -> addIfRare(rare, what, FLAGGED_OFTEN));
    assertEquals(List.of(), rare);
  }

  private void addIfRare(List<String> rare, String what, int often) {
    int[] counts = seen.getOrDefault(what, new int[2]);
    if (Math.min(counts[0], counts[1]) < often) {
      rare.add(what + " held " + counts[1] + " times and failed " + counts[0]);
    }
  }

  @Test
  void realMatrixAgrees() throws IOException {
    Matrix matrix = MatrixReader.load(Path.of("..", "matrix")).complete();
    List<String> rows = matrix.framework().strategies().stream().map(s -> s.id()).toList();
    Map<String, List<String>> pillars = new HashMap<>();
    matrix
        .framework()
        .pillars()
        .forEach(p -> pillars.put(p.id(), p.strategies().stream().map(s -> s.id()).toList()));
    NaiveGaps naive =
        new NaiveGaps(
            matrix.items(),
            rows,
            matrix.vocabulary(),
            matrix.searches(),
            matrix.info().asOf().getYear());
    new Agreement(naive, Map.of(), pillars, (what, holds) -> {})
        .check(Setup.of(matrix, Grid.DEFAULT), matrix.items(), 3, 7);
  }

  /** Made-up ballots by a seed. */
  static VotingRound round(long seed, List<String> strategies) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Ballot> ballots = new ArrayList<>();
    int voters = 1 + random.nextInt(6);
    for (int b = 0; b < voters; b++) {
      Map<String, Map<String, Double>> votes = new HashMap<>();
      for (String strategy : strategies) {
        Map<String, Double> values = new HashMap<>();
        for (String criterion : List.of("answerable", "equity")) {
          if (random.nextInt(4) > 0) {
            values.put(criterion, Ballot.VALUES.get(random.nextInt(3)));
          }
        }
        if (!values.isEmpty() && random.nextInt(5) > 0) {
          votes.put(strategy, values);
        }
      }
      ballots.add(new Ballot("made-up-" + b, Optional.empty(), Optional.empty(), votes));
    }
    ballots.add(
        new Ballot(
            "made-up-last",
            Optional.empty(),
            Optional.empty(),
            Map.of(strategies.get(0), Map.of("equity", 1.0))));
    return new VotingRound(
        "made-up",
        "2026-01-01",
        Map.of("answerable", 1.0, "equity", 2.0),
        ballots,
        Labels.english(""));
  }
}
