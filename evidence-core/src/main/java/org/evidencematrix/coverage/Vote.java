package org.evidencematrix.coverage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the ballots of a round say of one strategy.
 *
 * @param need N: how much the group needs evidence here, 0 to 1
 * @param voters how many voters gave it any value
 * @param agreement mean over the criteria of the share of voters who gave the most frequent value;
 *     absent without voters
 * @param means mean of the values given, by criterion in the order of the round; criteria on which
 *     nobody voted are left out
 */
public record Vote(double need, int voters, OptionalDouble agreement, Map<String, Double> means) {
  /** Copies the map, in its order. */
  public Vote {
    means = Collections.unmodifiableMap(new LinkedHashMap<>(means));
  }
}
