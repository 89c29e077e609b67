package org.evidencematrix.gaps;

import java.util.List;
import org.evidencematrix.coverage.Band;

/**
 * The smallest number of further studies of a tier that would bring a cell to a band, each of them
 * filling this cell only. Computed by the formulas of coverage, ceilings included.
 *
 * @param target the band aimed at
 * @param tier tier of the studies, 1 to 5
 * @param studies how many, 1 to 20; a tier that needs more is no advice and is left out
 * @param reached the band that they reach, the target or above
 * @param designs designs of primary studies that reach the tier for the question, best fitting
 *     first: up to tier 3 without appraisal, above only with a good one
 */
public record Closing(Band target, int tier, int studies, Band reached, List<String> designs) {
  /** Copies the designs. */
  public Closing {
    designs = List.copyOf(designs);
  }
}
