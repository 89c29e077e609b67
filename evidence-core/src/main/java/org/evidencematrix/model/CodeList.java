package org.evidencematrix.model;

import java.util.List;
import java.util.Optional;

/**
 * A closed list of codes, such as cadres.
 *
 * @param name name of the list, such as {@code cadres}
 * @param label label
 * @param note what the list is for
 * @param codes entries in the order of the file
 */
public record CodeList(String name, Labels label, Labels note, List<Code> codes) {

  /** Copies the lists. */
  public CodeList {
    codes = List.copyOf(codes);
  }

  /** Returns the entry of an id. */
  public Optional<Code> code(String id) {
    return codes.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** Returns the ids in the order of the file. */
  public List<String> ids() {
    return codes.stream().map(Code::id).toList();
  }
}
