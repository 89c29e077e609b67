package org.evidencematrix.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.evidencematrix.model.Ballot;
import org.evidencematrix.model.VotingRound;

/**
 * How much a group needs evidence on each strategy, from its newest voting round (the voting on
 * criteria of CHNRI: Rudan and others 2008).
 *
 * <p>On each criterion the values given are averaged, and the criteria weighted by the round:
 * {@code s = sum_c v_c mean_c / sum_c v_c}, over the criteria on which anybody voted for the
 * strategy. Few voters say little, so s is drawn to the mean m of the round as if four more voters
 * had given it: {@code N = (b s + 4 m) / (b + 4)}, b the voters on the strategy, m the same
 * weighted mean over all values of the round. A strategy that nobody voted on has N = m. The order
 * of ballots changes nothing.
 *
 * <p>Rounds are not pooled: criteria and voters differ from round to round, and a voter of two
 * rounds would count twice. The newest round up to the report's date counts, of rounds of the same
 * date the one whose id comes last. Immutable.
 */
public final class Votes {
  /** How many voters with the mean opinion are added to those of a strategy. */
  public static final int PSEUDO_VOTES = 4;

  private final VotingRound round;
  private final double overall;
  private final Map<String, Vote> byStrategy = new TreeMap<>();

  private Votes(VotingRound round) {
    this.round = round;
    Map<String, Map<String, List<Double>>> given = new TreeMap<>();
    Map<String, Set<String>> voters = new HashMap<>();
    for (int b = 0; b < round.ballots().size(); b++) {
      String voter = Integer.toString(b);
      for (Map.Entry<String, Map<String, Double>> entry :
          round.ballots().get(b).votes().entrySet()) {
        entry
            .getValue()
            .forEach(
                (criterion, value) -> {
                  if (weight(criterion) > 0) {
                    given
                        .computeIfAbsent(entry.getKey(), s -> new HashMap<>())
                        .computeIfAbsent(criterion, c -> new ArrayList<>())
                        .add(value);
                    voters.computeIfAbsent(entry.getKey(), s -> new HashSet<>()).add(voter);
                  }
                });
      }
    }
    Map<String, List<Double>> all = new HashMap<>();
    given
        .values()
        .forEach(
            of ->
                of.forEach(
                    (criterion, values) ->
                        all.computeIfAbsent(criterion, c -> new ArrayList<>()).addAll(values)));
    overall = score(all);
    given.forEach(
        (strategy, values) ->
            byStrategy.put(strategy, vote(values, voters.getOrDefault(strategy, Set.of()).size())));
  }

  /**
   * Returns the votes of the newest round up to a date, or nothing when there is no round with a
   * vote on one of its criteria.
   */
  public static Optional<Votes> of(Collection<VotingRound> rounds, LocalDate asOf) {
    String day = asOf.toString();
    return rounds.stream()
        .filter(r -> r.date().compareTo(day) <= 0)
        .sorted(Comparator.comparing(VotingRound::date).thenComparing(VotingRound::id).reversed())
        .map(Votes::new)
        .filter(votes -> !votes.byStrategy.isEmpty())
        .findFirst();
  }

  private double weight(String criterion) {
    return round.criteria().getOrDefault(criterion, 0.0);
  }

  private Vote vote(Map<String, List<Double>> values, int voters) {
    Map<String, Double> means = new LinkedHashMap<>();
    double agreement = 0;
    for (String criterion : round.criteria().keySet()) {
      List<Double> some = values.getOrDefault(criterion, List.of());
      if (!some.isEmpty()) {
        means.put(criterion, mean(some));
        agreement += modalShare(some);
      }
    }
    double need = (voters * score(values) + PSEUDO_VOTES * overall) / (voters + PSEUDO_VOTES);
    return new Vote(need, voters, OptionalDouble.of(agreement / means.size()), means);
  }

  private double score(Map<String, List<Double>> values) {
    double sum = 0;
    double weights = 0;
    for (String criterion : round.criteria().keySet()) {
      List<Double> some = values.getOrDefault(criterion, List.of());
      if (!some.isEmpty()) {
        sum += weight(criterion) * mean(some);
        weights += weight(criterion);
      }
    }
    return weights > 0 ? sum / weights : 0;
  }

  /** Sums in order of size, so that the order of ballots cannot show even in the last bit. */
  private static double mean(List<Double> values) {
    return values.stream().sorted().reduce(0.0, Double::sum) / values.size();
  }

  private static double modalShare(List<Double> values) {
    Map<Double, Integer> counts = new HashMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return (double) most / values.size();
  }

  /** Returns the round that counts. */
  public VotingRound round() {
    return round;
  }

  /** Returns the number of ballots. */
  public int ballots() {
    return round.ballots().size();
  }

  /** Returns the ballots by sector, in alphabetical order; those without sector are left out. */
  public Map<String, Long> sectors() {
    Map<String, Long> sectors = new TreeMap<>();
    for (Ballot ballot : round.ballots()) {
      ballot.sector().ifPresent(s -> sectors.merge(s, 1L, Long::sum));
    }
    return sectors;
  }

  /** Returns m, the weighted mean of all values. */
  public double overall() {
    return overall;
  }

  /** Returns what the ballots say of a strategy; of one that nobody voted on, N = m. */
  public Vote of(String strategy) {
    Vote vote = byStrategy.get(strategy);
    return vote == null ? new Vote(overall, 0, OptionalDouble.empty(), Map.of()) : vote;
  }
}
