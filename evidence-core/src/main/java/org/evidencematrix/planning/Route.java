package org.evidencematrix.planning;

import java.util.List;

/**
 * Studies that together bring a cell to a band, and what else they would do.
 *
 * @param studies the studies, highest tier first, reviews last
 * @param outlook the cell as it is and as it would be
 */
public record Route(List<Added> studies, Outlook outlook) {
  /** Copies the studies. */
  public Route {
    studies = List.copyOf(studies);
  }

  /** Returns the number of studies. */
  public int total() {
    return studies.stream().mapToInt(Added::count).sum();
  }
}
