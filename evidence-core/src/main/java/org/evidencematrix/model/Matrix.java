package org.evidencematrix.model;

import java.util.Comparator;
import java.util.List;

/**
 * A whole matrix: its settings, framework, code lists, items and searches.
 *
 * @param info settings
 * @param framework the framework
 * @param vocabulary the code lists
 * @param items all items, sorted by id (equal ids in the order given)
 * @param searches all searches, sorted by id
 * @param exemptions exceptions to rules, in the order of the file
 */
public record Matrix(
    MatrixInfo info,
    Framework framework,
    Vocabulary vocabulary,
    List<Item> items,
    List<Search> searches,
    List<Exemption> exemptions) {

  /** Sorts and copies the lists, so that the order in which files were read changes nothing. */
  public Matrix {
    items = items.stream().sorted(Comparator.comparing(Item::id)).toList();
    searches = searches.stream().sorted(Comparator.comparing(Search::id)).toList();
    exemptions = List.copyOf(exemptions);
  }
}
