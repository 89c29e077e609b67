package org.evidencematrix.model;

import java.util.List;

/**
 * An entry of a code list.
 *
 * @param id permanent id
 * @param label label
 * @param note one line that tells it from its neighbours
 * @param aliases exact other spellings
 */
public record Code(String id, Labels label, Labels note, List<String> aliases) {

  /** Copies the lists. */
  public Code {
    aliases = List.copyOf(aliases);
  }
}
