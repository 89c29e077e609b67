package org.evidencematrix.model;

import java.util.Comparator;
import java.util.List;

/**
 * A whole matrix: its settings, framework, code lists, items and searches, and what groups made of
 * them: voting rounds, research questions and collections.
 *
 * @param info settings
 * @param framework the framework
 * @param vocabulary the code lists
 * @param items all items, sorted by id (equal ids in the order given)
 * @param searches all searches, sorted by id
 * @param exemptions exceptions to rules, in the order of the file
 * @param rounds all voting rounds, sorted by id
 * @param questions all research questions, sorted by id
 * @param collections all collections, sorted by id
 */
public record Matrix(
    MatrixInfo info,
    Framework framework,
    Vocabulary vocabulary,
    List<Item> items,
    List<Search> searches,
    List<Exemption> exemptions,
    List<VotingRound> rounds,
    List<ResearchQuestion> questions,
    List<Collection> collections) {

  /** Sorts and copies the lists, so that the order in which files were read changes nothing. */
  public Matrix {
    items = items.stream().sorted(Comparator.comparing(Item::id)).toList();
    searches = searches.stream().sorted(Comparator.comparing(Search::id)).toList();
    exemptions = List.copyOf(exemptions);
    rounds = rounds.stream().sorted(Comparator.comparing(VotingRound::id)).toList();
    questions = questions.stream().sorted(Comparator.comparing(ResearchQuestion::id)).toList();
    collections = collections.stream().sorted(Comparator.comparing(Collection::id)).toList();
  }

  /** Makes a matrix without voting rounds, research questions and collections. */
  public Matrix(
      MatrixInfo info,
      Framework framework,
      Vocabulary vocabulary,
      List<Item> items,
      List<Search> searches,
      List<Exemption> exemptions) {
    this(info, framework, vocabulary, items, searches, exemptions, List.of(), List.of(), List.of());
  }

  /** Returns the same matrix with other items. */
  public Matrix withItems(List<Item> others) {
    return new Matrix(
        info, framework, vocabulary, others, searches, exemptions, rounds, questions, collections);
  }
}
