package org.evidencematrix.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one voter gave.
 *
 * @param voter the voter by role, never by name, such as {@code researcher-1}
 * @param sector code of the list {@code sectors}
 * @param region id of a region, where the voter works
 * @param votes value by criterion by id of the strategy, in the order of the file; a criterion that
 *     is not there was not voted on
 */
public record Ballot(
    String voter,
    Optional<String> sector,
    Optional<String> region,
    Map<String, Map<String, Double>> votes) {
  /** The values that a vote can have: no, undecided, yes. */
  public static final List<Double> VALUES = List.of(0.0, 0.5, 1.0);

  /** Copies the maps, in their order. */
  public Ballot {
    Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
    votes.forEach(
        (strategy, values) ->
            copy.put(strategy, Collections.unmodifiableMap(new LinkedHashMap<>(values))));
    votes = Collections.unmodifiableMap(copy);
  }
}
