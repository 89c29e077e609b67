package org.evidencematrix.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A round in which a group votes on which strategies matter most.
 *
 * @param id permanent id, equal to the file name without ending
 * @param date day of the vote, YYYY-MM-DD; empty if not given
 * @param criteria weight by name of criterion, in the order of the file
 * @param ballots the ballots, in the order of the file; the order changes no result
 * @param note remarks; may be empty
 */
public record VotingRound(
    String id, String date, Map<String, Double> criteria, List<Ballot> ballots, Labels note) {

  /** Copies the map, in its order, and the list. */
  public VotingRound {
    criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
    ballots = List.copyOf(ballots);
  }
}
