package org.evidencematrix.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All code lists, with the typed view of designs, outcomes and instruments.
 *
 * @param lists list by name, in the order given
 * @param designs design by id, in the order of the list
 * @param outcomes outcome by id, in the order of the list
 * @param instruments instrument by id, in the order of the list
 */
public record Vocabulary(
    Map<String, CodeList> lists,
    Map<String, Design> designs,
    Map<String, Outcome> outcomes,
    Map<String, Instrument> instruments) {

  /** Copies the maps and keeps their order. */
  public Vocabulary {
    lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    designs = Collections.unmodifiableMap(new LinkedHashMap<>(designs));
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    instruments = Collections.unmodifiableMap(new LinkedHashMap<>(instruments));
  }

  /** Returns the list of a name, such as {@code cadres}. */
  public Optional<CodeList> list(String name) {
    return Optional.ofNullable(lists.get(name));
  }

  /** Returns the ids of a list in its order; empty when there is no such list. */
  public List<String> ids(String name) {
    CodeList list = lists.get(name);
    return list == null ? List.of() : list.ids();
  }

  /** Returns the design of an id. */
  public Optional<Design> design(String id) {
    return Optional.ofNullable(designs.get(id));
  }

  /** Returns the outcome of an id. */
  public Optional<Outcome> outcome(String id) {
    return Optional.ofNullable(outcomes.get(id));
  }

  /** Returns the instrument of an id. */
  public Optional<Instrument> instrument(String id) {
    return Optional.ofNullable(instruments.get(id));
  }
}
