package org.evidencematrix.model;

import java.util.List;

/**
 * A pillar of the framework.
 *
 * @param id permanent id: plan, develop, support
 * @param label label
 * @param scope what belongs here
 * @param aliases other names
 * @param strategies its strategies, in the order of the framework
 */
public record Pillar(
    String id, Labels label, Labels scope, List<String> aliases, List<Strategy> strategies) {

  /** Copies the lists. */
  public Pillar {
    aliases = List.copyOf(aliases);
    strategies = List.copyOf(strategies);
  }
}
