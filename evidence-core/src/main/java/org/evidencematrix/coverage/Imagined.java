package org.evidencematrix.coverage;

import org.evidencematrix.rigor.Tier;

/**
 * A study that is not there, to see what it would change: a family of its own with one report, new
 * data, no direction and no ties to other families.
 *
 * @param tier its tier for the question, 0 to 5
 * @param synthesis whether it is a review
 * @param closesSynthesis whether it is a review that can close a synthesis gap
 * @param appraised whether it is thought of as appraised
 * @param cells number k of cells that it fills, from 1: in each it counts {@code k^-gamma}
 */
public record Imagined(
    int tier, boolean synthesis, boolean closesSynthesis, boolean appraised, int cells) {

  /**
   * Makes a study.
   *
   * @throws IllegalArgumentException if there is no such tier or it fills no cell
   */
  public Imagined {
    if (tier < Tier.LOWEST || tier > Tier.HIGHEST || cells < 1) {
      throw new IllegalArgumentException("no study of tier " + tier + " in " + cells + " cells");
    }
  }
}
