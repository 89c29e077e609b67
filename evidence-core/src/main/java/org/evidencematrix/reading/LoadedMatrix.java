package org.evidencematrix.reading;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;

/**
 * A matrix with where its parts came from.
 *
 * @param matrix the matrix; incomplete items are in it as far as they could be read
 * @param items where each item came from, in the order of {@code matrix.items()}
 * @param searches where each search came from, in the order of {@code matrix.searches()}
 * @param exemptions where each exemption came from, in the order of {@code matrix.exemptions()}
 * @param files number of files read
 * @param settingsReadable whether the settings, framework and code lists were read without a fault;
 *     where not, the library's own stand in for the faulty ones
 */
public record LoadedMatrix(
    Matrix matrix,
    List<Origin> items,
    List<Origin> searches,
    List<Origin> exemptions,
    int files,
    boolean settingsReadable) {

  /** Copies the lists. */
  public LoadedMatrix {
    items = List.copyOf(items);
    searches = List.copyOf(searches);
    exemptions = List.copyOf(exemptions);
  }

  /** Returns the number of items with a fault that leaves a value out. */
  public int incomplete() {
    return (int) items.stream().filter(origin -> !origin.complete()).count();
  }

  /**
   * Returns the matrix without its incomplete items: what coverage and gaps are computed from,
   * since a half-read item would count for something that nobody wrote.
   */
  public Matrix complete() {
    if (incomplete() == 0) {
      return matrix;
    }
    List<Item> kept = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).complete()) {
        kept.add(matrix.items().get(i));
      }
    }
    return new Matrix(
        matrix.info(),
        matrix.framework(),
        matrix.vocabulary(),
        kept,
        matrix.searches(),
        matrix.exemptions());
  }
}
