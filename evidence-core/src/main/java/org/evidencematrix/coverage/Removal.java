package org.evidencematrix.coverage;

import java.util.List;

/**
 * A cell without one of its families, where that changes the band.
 *
 * @param reports ids of the family's reports in the cell, at least one
 * @param coverage coverage without it
 * @param band band without it, lower than with it
 */
public record Removal(List<String> reports, double coverage, Band band) {
  /** Copies the ids. */
  public Removal {
    reports = List.copyOf(reports);
  }
}
