package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evidencematrix.gaps.Certainty;
import org.evidencematrix.gaps.Draws;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapOptions;
import org.evidencematrix.model.Ballot;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scoring;
import org.evidencematrix.model.VotingRound;
import org.evidencematrix.reading.MatrixReader;
import org.junit.jupiter.api.Test;

/**
 * Priorities, ranks, draws and what a band rests on, followed item by item by {@link Naive} and the
 * loops below, which share nothing with the code under test but the model: agreement to 1e-12.
 */
class RecomputationTest {
  private static final double EXACT = 1e-12;

  /** In fuller cells taking out each family naively takes minutes. */
  private static final int MOST_TAKEN_OUT = 6;

  private static final List<String> INCOMES = List.of("L", "LM", "UM", "H");
  private static final double[] USUAL = {0, .10, .25, .45, .65, .80};
  private static final double[] STEPS = {.10, .15, .20, .20, .15};

  /** A cell of the naive list. */
  private record Spot(Question question, String row, String column) {}

  /** The numbers of one draw: weights, gamma, factors of the thresholds. */
  private static final class Numbers {
    private final double[] w;
    private final double gamma;
    private final double[] factors;

    Numbers(double[] w, double gamma, double[] factors) {
      this.w = w;
      this.gamma = gamma;
      this.factors = factors;
    }
  }

  @Property(tries = 1000)
  void generatedMatricesAgree(@ForAll long seed, @ForAll @IntRange(max = 12) int size) {
    List<Item> generated = RandomMatrix.of(seed, size);
    Loops again = new Loops(generated, MadeUp.STRATEGIES, madeUpDesigns(), MadeUp.AS_OF.getYear());
    VotingRound round = round(seed, MadeUp.STRATEGIES);
    again.check(
        MadeUp.setup().withRounds(seed % 2 == 0 ? List.of(round) : List.of()),
        seed % 2 == 0 ? again.needs(round) : Map.of(),
        4);
  }

  @Test
  void realMatrixAgrees() throws IOException {
    Matrix matrix = MatrixReader.load(Path.of("..", "matrix")).complete();
    Map<String, Naive.Tiers> designs = new HashMap<>();
    matrix
        .vocabulary()
        .designs()
        .forEach(
            (id, d) ->
                designs.put(
                    id,
                    new Naive.Tiers(
                        d.effectTier(),
                        d.understandingTier(),
                        d.synthesis(),
                        d.closesSynthesis())));
    List<String> rows = matrix.framework().strategies().stream().map(s -> s.id()).toList();
    Loops again = new Loops(matrix.items(), rows, designs, matrix.info().asOf().getYear());
    again.check(Setup.of(matrix, Grid.DEFAULT), Map.of(), 3);
  }

  private static Map<String, Naive.Tiers> madeUpDesigns() {
    Map<String, Naive.Tiers> designs = new HashMap<>();
    MadeUp.vocabulary()
        .designs()
        .forEach(
            (id, d) ->
                designs.put(
                    id,
                    new Naive.Tiers(
                        d.effectTier(),
                        d.understandingTier(),
                        d.synthesis(),
                        d.closesSynthesis())));
    return designs;
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

  /** The loops over one matrix. */
  private static final class Loops {
    private final List<Item> items;
    private final List<String> rows;
    private final Map<String, Naive.Tiers> designs;
    private final int year;

    Loops(List<Item> items, List<String> rows, Map<String, Naive.Tiers> designs, int year) {
      this.items = items;
      this.rows = rows;
      this.designs = designs;
      this.year = year;
    }

    /** N by strategy, ballot by ballot. */
    private Map<String, Double> needs(VotingRound round) {
      Map<String, Double> needs = new HashMap<>();
      double mean = score(round, rows);
      for (String row : rows) {
        long voters =
            round.ballots().stream()
                .filter(b -> !b.votes().getOrDefault(row, Map.of()).isEmpty())
                .count();
        double own = voters == 0 ? 0 : score(round, List.of(row));
        needs.put(row, (voters * own + 4 * mean) / (voters + 4));
      }
      return needs;
    }

    private static double score(VotingRound round, List<String> strategies) {
      double sum = 0;
      double weights = 0;
      for (Map.Entry<String, Double> criterion : round.criteria().entrySet()) {
        double values = 0;
        int count = 0;
        for (Ballot ballot : round.ballots()) {
          for (String strategy : strategies) {
            Double value = ballot.votes().getOrDefault(strategy, Map.of()).get(criterion.getKey());
            if (value != null) {
              values += value;
              count++;
            }
          }
        }
        if (count > 0) {
          sum += criterion.getValue() * values / count;
          weights += criterion.getValue();
        }
      }
      return sum / weights;
    }

    private List<Spot> spots() {
      List<Spot> spots = new ArrayList<>();
      for (Question question : Question.values()) {
        for (String row : rows) {
          for (String column : INCOMES) {
            spots.add(new Spot(question, row, column));
          }
        }
      }
      return spots;
    }

    private Map<Spot, Naive.Numbers> figures(double[] w, double gamma) {
      Map<Spot, Naive.Numbers> found = new HashMap<>();
      for (Question question : Question.values()) {
        Naive naive = naive(items, question, w, gamma);
        for (Spot spot : spots()) {
          if (spot.question() == question) {
            found.put(spot, naive.cell(spot.row(), spot.column(), year));
          }
        }
      }
      return found;
    }

    private Naive naive(List<Item> some, Question question, double[] w, double gamma) {
      return new Naive(some, question, w, gamma, Naive.Keep.ALL, false, designs);
    }

    /** How many cells come before, plus one. */
    private Map<Spot, Integer> ranks(Map<Spot, Naive.Numbers> figures, Map<String, Double> needs) {
      Map<Spot, long[]> keys = new HashMap<>();
      for (Spot spot : spots()) {
        double mean = 0;
        for (String column : INCOMES) {
          mean += figures.get(new Spot(spot.question(), spot.row(), column)).coverage() / 4;
        }
        double p = needs.getOrDefault(spot.row(), 1.0) * (1 - figures.get(spot).coverage());
        keys.put(spot, new long[] {Math.round(p * 1e12), Math.round(mean * 1e12)});
      }
      Map<Spot, Integer> ranks = new HashMap<>();
      for (Spot a : spots()) {
        int before = 0;
        for (Spot b : spots()) {
          long[] x = keys.get(a);
          long[] y = keys.get(b);
          // Neighbouring classes of rounding are one: either way of adding up may fall beside.
          boolean same = Math.abs(y[0] - x[0]) <= 1;
          before += (!same && y[0] > x[0]) || (same && y[1] < x[1] - 1) ? 1 : 0;
        }
        ranks.put(a, before + 1);
      }
      return ranks;
    }

    private static List<Numbers> draws(int count, long seed) {
      SplittableRandom stream = new SplittableRandom(seed);
      List<Numbers> draws = new ArrayList<>();
      for (int d = 0; d < count; d++) {
        double[] w = new double[6];
        double sum = 0;
        for (int t = 1; t <= 5; t++) {
          sum += STEPS[t - 1] * uniform(stream, .5, 1.5);
          w[t] = Math.min(.95, sum);
        }
        double gamma = uniform(stream, 0, 1);
        double[] factors = new double[15];
        for (int f = 0; f < 15; f++) {
          factors[f] = uniform(stream, .8, 1.2);
        }
        draws.add(new Numbers(w, gamma, factors));
      }
      return draws;
    }

    private static double uniform(SplittableRandom stream, double low, double high) {
      return low + (high - low) * ((stream.nextLong() >>> 11) * 0x1p-53);
    }

    private void check(Setup setup, Map<String, Double> needs, int count) {
      Draws draws = new Draws(count, 7, .5, 0, 1, .2);
      GapAnalysis analysis =
          GapAnalysis.of(setup, items, GapOptions.of(Scoring.DEFAULT).withDraws(draws));
      Map<Spot, Naive.Numbers> base = figures(USUAL, .5);
      Map<Spot, Integer> ranks = ranks(base, needs);
      List<Map<Spot, Naive.Numbers>> drawn = new ArrayList<>();
      List<Map<Spot, Integer>> drawnRanks = new ArrayList<>();
      List<Numbers> numbers = draws(count, 7);
      for (Numbers each : numbers) {
        drawn.add(figures(each.w, each.gamma));
        drawnRanks.add(ranks(drawn.get(drawn.size() - 1), needs));
      }
      Set<Spot> seen = new HashSet<>();
      for (Gap gap : analysis.ranking()) {
        Spot spot =
            new Spot(gap.cell().question(), gap.cell().row().id(), gap.cell().column().id());
        seen.add(spot);
        double need = needs.getOrDefault(spot.row(), 1.0);
        assertEquals(need, gap.need(), EXACT);
        assertEquals(need * (1 - base.get(spot).coverage()), gap.priority().orElseThrow(), EXACT);
        assertEquals(ranks.get(spot), gap.rank().orElseThrow().position());
        certainty(gap, spot, numbers, drawn, drawnRanks);
        if (base.get(spot).n() <= MOST_TAKEN_OUT) {
          removals(gap, spot, base.get(spot));
        }
      }
      assertEquals(new HashSet<>(spots()), seen);
    }

    private static void certainty(
        Gap gap,
        Spot spot,
        List<Numbers> numbers,
        List<Map<Spot, Naive.Numbers>> drawn,
        List<Map<Spot, Integer>> drawnRanks) {
      Certainty certainty = gap.certainty().orElseThrow();
      int count = drawn.size();
      int[] sorted = drawnRanks.stream().mapToInt(r -> r.get(spot)).sorted().toArray();
      assertEquals(sorted[(int) Math.ceil(.05 * count) - 1], certainty.from());
      assertEquals(sorted[(int) Math.ceil(.5 * count) - 1], certainty.median());
      assertEquals(sorted[(int) Math.ceil(.95 * count) - 1], certainty.to());
      double top = (double) Arrays.stream(sorted).filter(r -> r <= 10).count() / count;
      assertEquals(top, certainty.topShare(), EXACT);
      int thin = 0;
      int weak = 0;
      int synthesis = 0;
      int primary = 0;
      for (int d = 0; d < count; d++) {
        Naive.Numbers x = drawn.get(d).get(spot);
        double[] f = numbers.get(d).factors;
        thin += x.n() > 0 && x.n() < 3 * f[0] && x.coverage() < .5 * f[1] ? 1 : 0;
        weak += x.n() >= 2 * f[2] && x.strong() == 0 ? 1 : 0;
        boolean enough = x.strong() >= 3 * f[3] || x.n() >= 5 * f[4];
        synthesis += enough && x.synthesis() < .3 * f[5] ? 1 : 0;
        primary += x.synthesis() >= .3 * f[5] && x.strongPrimaries() < 2 * f[6] ? 1 : 0;
      }
      assertEquals((double) thin / count, certainty.shareOf("thin"), EXACT);
      assertEquals((double) weak / count, certainty.shareOf("weak"), EXACT);
      assertEquals((double) synthesis / count, certainty.shareOf("synthesis"), EXACT);
      assertEquals((double) primary / count, certainty.shareOf("primary"), EXACT);
    }

    private void removals(Gap gap, Spot spot, Naive.Numbers with) {
      Band band = Band.of(with.coverage(), with.n());
      Map<Set<String>, Double> expected = new HashMap<>();
      Naive whole = naive(items, spot.question(), USUAL, .5);
      for (List<String> family : whole.familiesIn(spot.row(), spot.column())) {
        List<Item> rest = items.stream().filter(i -> !family.contains(i.id())).toList();
        Naive.Numbers without =
            naive(rest, spot.question(), USUAL, .5).cell(spot.row(), spot.column(), year);
        if (Band.of(without.coverage(), without.n()) != band) {
          expected.put(new TreeSet<>(family), without.coverage());
        }
      }
      assertEquals(expected.size(), gap.restsOn().families(), gap.cell().id());
      for (Removal removal : gap.restsOn().first()) {
        // Only the reports in the cell are named.
        Set<String> family =
            expected.keySet().stream()
                .filter(f -> f.containsAll(removal.reports()))
                .findFirst()
                .orElseThrow();
        assertEquals(expected.get(family), removal.coverage(), EXACT);
        assertTrue(removal.band().compareTo(band) < 0);
      }
    }
  }
}
