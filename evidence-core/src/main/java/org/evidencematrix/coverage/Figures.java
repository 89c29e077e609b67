package org.evidencematrix.coverage;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The figures of a cell, for one question and for either the social service workforce or allied
 * fields.
 *
 * <p>A family is one study, counted once however many reports it has. In a cell it has the tier of
 * its best report there; "with weight" means that the weight of this tier is above 0.
 *
 * @param n number of families with weight
 * @param mass sum of weight times allocation over the families
 * @param coverage chance that at least one source is good enough to act on (noisy-or), with at most
 *     one review counted and ceilings applied: 0 to 1
 * @param band the coverage in words
 * @param ceiling what capped the coverage
 * @param bestTier highest tier of a family with weight; absent when n is 0
 * @param strongFamilies families with weight at tier 3 or above
 * @param strongPrimaries families with weight whose best primary report is at tier 3 or above
 * @param reviews families with weight that offer a review with weight
 * @param synthesis status of the synthesis
 * @param newest the newest year of data; absent when n is 0
 * @param directions how the families' results point
 * @param massNotAppraised part of the mass whose families' best reports were not appraised
 * @param pipeline families that have announced a study and no result yet, whatever the weights
 * @param reviewsWithinFiveYears highest number of review families published within any five
 *     consecutive calendar years
 */
public record Figures(
    int n,
    double mass,
    double coverage,
    Band band,
    Ceiling ceiling,
    OptionalInt bestTier,
    int strongFamilies,
    int strongPrimaries,
    int reviews,
    Synthesis synthesis,
    NewestYear newest,
    Directions directions,
    double massNotAppraised,
    int pipeline,
    int reviewsWithinFiveYears) {

  /** Returns the share of the mass that was not appraised; absent when there is no mass. */
  public OptionalDouble notAppraisedShare() {
    return mass > 0 ? OptionalDouble.of(massNotAppraised / mass) : OptionalDouble.empty();
  }
}
