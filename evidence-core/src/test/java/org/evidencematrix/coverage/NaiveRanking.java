package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.evidencematrix.model.Ballot;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.VotingRound;

/** Votes, ranks, draws and means, ballot by ballot and cell by cell. */
final class NaiveRanking {
  static final List<String> INCOMES = List.of("L", "LM", "UM", "H");
  static final double[] USUAL = {0, .10, .25, .45, .65, .80};
  private static final double[] STEPS = {.10, .15, .20, .20, .15};

  /** A cell. */
  record Spot(Question question, String row, String column) {}

  /** A place in the list, and how many share it. */
  record Place(int position, int sharing) {}

  /** The figures of some cells together. */
  record Means(double coverage, double breadth, double evenness, int empty, int notSearched) {}

  /** The numbers of one draw: weights, gamma, factors of the limits. */
  static final class Drawn {
    final double[] w;
    final double gamma;
    final double[] factors;

    Drawn(double[] w, double gamma, double[] factors) {
      this.w = w;
      this.gamma = gamma;
      this.factors = factors;
    }
  }

  private NaiveRanking() {}

  /** Every cell of some rows and columns for both questions. */
  static List<Spot> spots(List<String> rows, List<String> columns) {
    List<Spot> spots = new ArrayList<>();
    for (Question question : Question.values()) {
      for (String row : rows) {
        for (String column : columns) {
          spots.add(new Spot(question, row, column));
        }
      }
    }
    return spots;
  }

  /** N by strategy, ballot by ballot. */
  static Map<String, Double> needs(VotingRound round, List<String> rows) {
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

  /** How many cells come before, plus one, and how many stand level. */
  static Map<Spot, Place> ranks(
      List<String> rows, Map<Spot, Naive.Numbers> figures, Map<String, Double> needs) {
    List<Spot> spots = spots(rows, INCOMES);
    Map<Spot, long[]> keys = new HashMap<>();
    for (Spot spot : spots) {
      double mean = 0;
      for (String column : INCOMES) {
        mean += figures.get(new Spot(spot.question(), spot.row(), column)).coverage() / 4;
      }
      double p = needs.getOrDefault(spot.row(), 1.0) * (1 - figures.get(spot).coverage());
      keys.put(spot, new long[] {Math.round(p * 1e12), Math.round(mean * 1e12)});
    }
    Map<Spot, Place> ranks = new HashMap<>();
    for (Spot spot : spots) {
      int before = 0;
      int level = 0;
      for (Spot other : spots) {
        long[] x = keys.get(spot);
        long[] y = keys.get(other);
        // Neighbouring classes of rounding are one: either way of adding up may fall beside.
        boolean same = Math.abs(y[0] - x[0]) <= 1;
        before += (!same && y[0] > x[0]) || (same && y[1] < x[1] - 1) ? 1 : 0;
        level += same && Math.abs(y[1] - x[1]) <= 1 ? 1 : 0;
      }
      ranks.put(spot, new Place(before + 1, level));
    }
    return ranks;
  }

  /** The first draws of a seed, from a generator that happens to give the documented stream. */
  static List<Drawn> draws(int count, long seed) {
    SplittableRandom stream = new SplittableRandom(seed);
    List<Drawn> draws = new ArrayList<>();
    for (int d = 0; d < count; d++) {
      double[] w = new double[6];
      double sum = 0;
      for (int t = 1; t <= 5; t++) {
        sum += STEPS[t - 1] * uniform(stream, .5, 1.5);
        w[t] = Math.min(.95, sum);
      }
      double gamma = uniform(stream, 0, 1);
      double[] factors = new double[NaiveKinds.LIMITS.length];
      for (int f = 0; f < factors.length; f++) {
        factors[f] = uniform(stream, .8, 1.2);
      }
      draws.add(new Drawn(w, gamma, factors));
    }
    return draws;
  }

  private static double uniform(SplittableRandom stream, double low, double high) {
    return low + (high - low) * ((stream.nextLong() >>> 11) * 0x1p-53);
  }

  /** The means of some cells: weighted by need, the share at least moderate, 1 less Gini. */
  static Means means(
      List<Spot> spots,
      Map<Spot, Naive.Numbers> figures,
      Map<String, Double> needs,
      Map<Spot, NaiveKinds.Searched> searched) {
    double weighted = 0;
    double weights = 0;
    int moderate = 0;
    int empty = 0;
    int notSearched = 0;
    double mass = 0;
    double differences = 0;
    for (Spot spot : spots) {
      Naive.Numbers x = figures.get(spot);
      double need = needs.getOrDefault(spot.row(), 1.0);
      weighted += need * x.coverage();
      weights += need;
      moderate += x.coverage() >= .5 ? 1 : 0;
      empty += x.n() == 0 ? 1 : 0;
      notSearched += searched.get(spot).isWhole() ? 0 : 1;
      mass += x.mass();
      for (Spot other : spots) {
        differences += Math.abs(x.mass() - figures.get(other).mass());
      }
    }
    double gini = differences / (2 * spots.size() * mass);
    return new Means(
        weighted / weights, (double) moderate / spots.size(), 1 - gini, empty, notSearched);
  }
}
