package org.evidencematrix.model;

import java.util.List;
import java.util.Optional;

/**
 * The framework that findings are coded against: pillars with their strategies.
 *
 * @param id id of the framework
 * @param edition which edition this is
 * @param title title
 * @param pillars pillars in the framework's order
 */
public record Framework(String id, String edition, Labels title, List<Pillar> pillars) {

  /** Copies the lists. */
  public Framework {
    pillars = List.copyOf(pillars);
  }

  /** Returns all strategies in the framework's order. */
  public List<Strategy> strategies() {
    return pillars.stream().flatMap(p -> p.strategies().stream()).toList();
  }

  /** Returns the strategy of an id. */
  public Optional<Strategy> strategy(String strategyId) {
    return pillars.stream()
        .flatMap(p -> p.strategies().stream())
        .filter(s -> s.id().equals(strategyId))
        .findFirst();
  }

  /** Returns the pillar of an id. */
  public Optional<Pillar> pillar(String pillarId) {
    return pillars.stream().filter(p -> p.id().equals(pillarId)).findFirst();
  }
}
