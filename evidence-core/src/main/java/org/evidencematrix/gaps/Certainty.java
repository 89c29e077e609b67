package org.evidencematrix.gaps;

import java.util.List;

/**
 * How sure a rank is: what became of it when the numbers behind it were drawn anew many times.
 *
 * <p>Quantiles are ranks that occurred (nearest rank: of m ranks in order, the one at place {@code
 * ceil(p m)}), so that the median lies in the interval, and all are the rank itself when nothing is
 * varied.
 *
 * @param draws number of draws, at least 1
 * @param from rank that 5 per cent of the draws do not exceed
 * @param median median rank
 * @param to rank that 95 per cent of the draws do not exceed
 * @param top how many first ranks {@code topShare} is about: 10
 * @param topShare share of the draws in which the rank, shared or not, is at most {@code top}
 * @param stability what follows from it
 * @param kinds in which share of the draws each kind of gap holds, in the order of the options;
 *     kinds that never hold are left out
 */
public record Certainty(
    int draws,
    int from,
    int median,
    int to,
    int top,
    double topShare,
    Stability stability,
    List<KindShare> kinds) {
  /** How many first ranks count as the top of the list. */
  public static final int TOP = 10;

  /** Copies the list. */
  public Certainty {
    kinds = List.copyOf(kinds);
  }

  /** Returns the share of the draws in which a kind holds; 0 if it never does. */
  public double shareOf(String kind) {
    return kinds.stream()
        .filter(k -> k.kind().id().equals(kind))
        .mapToDouble(KindShare::share)
        .findFirst()
        .orElse(0);
  }

  /** Tells whether the gap is among the first more often than not. */
  public boolean isMostlyTop() {
    return topShare >= 0.5;
  }
}
