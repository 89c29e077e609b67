package org.evidencematrix.model;

import java.util.List;

/**
 * A strategy of the framework.
 *
 * @param id permanent id, such as {@code plan-hr-data}
 * @param pillar id of its pillar
 * @param shortLabel label of a few words
 * @param label full label
 * @param scope what belongs here
 * @param question the question that evidence on it may answer; may be empty
 * @param attested whether the label was read in the official text
 * @param aliases other spellings
 */
public record Strategy(
    String id,
    String pillar,
    Labels shortLabel,
    Labels label,
    Labels scope,
    Labels question,
    boolean attested,
    List<String> aliases) {

  /** Copies the lists. */
  public Strategy {
    aliases = List.copyOf(aliases);
  }
}
