package org.evidencematrix.gaps;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evidencematrix.model.Scoring;

/**
 * The numbers in the rules of the kinds. Counts are real numbers, so that they can be varied.
 *
 * @param thinFamilies thin: fewer families than this
 * @param thinCoverage thin: coverage below this
 * @param weakFamilies weak: at least this many families
 * @param synthesisStrong synthesis: at least this many families at tier 3 or above
 * @param synthesisAny synthesis: or at least this many at any tier
 * @param synthesisStatus synthesis: status below this; primary: at least this
 * @param primaryFamilies primary: fewer primary families at tier 3 or above than this
 * @param staleYears stale: more years than this since the newest data
 * @param inconsistentFamilies inconsistent: at least this many families with a direction
 * @param disagreement inconsistent: disagreement of at least this
 * @param transferFrom transfer: coverage over all settings of at least this
 * @param transferBelow transfer: coverage in the setting below this
 * @param appraisalShare appraisal: more than this share of the mass not appraised
 * @param appraisalCells appraisal: said once for the whole matrix when it holds in more than this
 *     share of filled cells
 * @param redundantReviews redundant: at least this many reviews within five years
 */
public record Thresholds(
    double thinFamilies,
    double thinCoverage,
    double weakFamilies,
    double synthesisStrong,
    double synthesisAny,
    double synthesisStatus,
    double primaryFamilies,
    double staleYears,
    double inconsistentFamilies,
    double disagreement,
    double transferFrom,
    double transferBelow,
    double appraisalShare,
    double appraisalCells,
    double redundantReviews) {

  /** How many numbers there are. */
  static final int COUNT = 15;

  /** Returns the defaults, with the age of stale evidence from the settings. */
  public static Thresholds of(Scoring scoring) {
    return new Thresholds(
        3, 0.5, 2, 3, 5, 0.3, 2, scoring.staleYears(), 3, 0.5, 0.5, 0.2, 0.5, 0.8, 3);
  }

  /**
   * Returns these numbers, each times a factor of its own.
   *
   * @param factors in the order of the components
   */
  Thresholds times(double[] factors) {
    return new Thresholds(
        thinFamilies * factors[0],
        thinCoverage * factors[1],
        weakFamilies * factors[2],
        synthesisStrong * factors[3],
        synthesisAny * factors[4],
        synthesisStatus * factors[5],
        primaryFamilies * factors[6],
        staleYears * factors[7],
        inconsistentFamilies * factors[8],
        disagreement * factors[9],
        transferFrom * factors[10],
        transferBelow * factors[11],
        appraisalShare * factors[12],
        appraisalCells * factors[13],
        redundantReviews * factors[14]);
  }

  /** Returns the numbers by name, for the rules in words. */
  Map<String, Double> byName() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("thinFamilies", thinFamilies);
    values.put("thinCoverage", thinCoverage);
    values.put("weakFamilies", weakFamilies);
    values.put("synthesisStrong", synthesisStrong);
    values.put("synthesisAny", synthesisAny);
    values.put("synthesisStatus", synthesisStatus);
    values.put("primaryFamilies", primaryFamilies);
    values.put("staleYears", staleYears);
    values.put("inconsistentFamilies", inconsistentFamilies);
    values.put("disagreement", disagreement);
    values.put("transferFrom", transferFrom);
    values.put("transferBelow", transferBelow);
    values.put("appraisalShare", appraisalShare);
    values.put("appraisalCells", appraisalCells);
    values.put("redundantReviews", redundantReviews);
    return values;
  }
}
