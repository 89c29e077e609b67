package org.evidencematrix.reading;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.model.Matrix;

/**
 * A matrix with where its parts came from.
 *
 * @param matrix the matrix; incomplete items are in it as far as they could be read
 * @param items where each item came from, in the order of {@code matrix.items()}
 * @param searches where each search came from, in the order of {@code matrix.searches()}
 * @param exemptions where each exemption came from, in the order of {@code matrix.exemptions()}
 * @param rounds where each voting round came from, in the order of {@code matrix.rounds()}
 * @param questions where each research question came from, in the order of {@code
 *     matrix.questions()}
 * @param collections where each collection came from, in the order of {@code matrix.collections()}
 * @param files number of files read
 * @param settingsReadable whether the settings, framework and code lists were read without a fault;
 *     where not, the library's own stand in for the faulty ones
 */
public record LoadedMatrix(
    Matrix matrix,
    List<Origin> items,
    List<Origin> searches,
    List<Origin> exemptions,
    List<Origin> rounds,
    List<Origin> questions,
    List<Origin> collections,
    int files,
    boolean settingsReadable) {

  /** Copies the lists. */
  public LoadedMatrix {
    items = List.copyOf(items);
    searches = List.copyOf(searches);
    exemptions = List.copyOf(exemptions);
    rounds = List.copyOf(rounds);
    questions = List.copyOf(questions);
    collections = List.copyOf(collections);
  }

  /** Returns the number of items with a fault that leaves a value out. */
  public int incomplete() {
    return (int) items.stream().filter(origin -> !origin.complete()).count();
  }

  /**
   * Returns the matrix without its incomplete items, searches, voting rounds, research questions
   * and collections: what coverage and gaps are computed from, since a half-read item would count
   * for something that nobody wrote, and a search whose reach could not be read would cover all.
   */
  public Matrix complete() {
    return new Matrix(
        matrix.info(),
        matrix.framework(),
        matrix.vocabulary(),
        complete(matrix.items(), items),
        complete(matrix.searches(), searches),
        matrix.exemptions(),
        complete(matrix.rounds(), rounds),
        complete(matrix.questions(), questions),
        complete(matrix.collections(), collections));
  }

  private static <V> List<V> complete(List<V> parts, List<Origin> origins) {
    if (origins.stream().allMatch(Origin::complete)) {
      return parts;
    }
    List<V> kept = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (origins.get(i).complete()) {
        kept.add(parts.get(i));
      }
    }
    return kept;
  }
}
