package org.evidencematrix.coverage;

import java.util.List;
import org.evidencematrix.rigor.Tier;

/**
 * What of a cell depends only on which tiers have weight, not on how much.
 *
 * @param mask which tiers have weight, a bit each
 * @param n families with weight
 * @param bestTier highest tier of a family with weight, -1 if none
 * @param strong families with weight at tier 3 or above
 * @param strongPrimaries those whose best primary report is at tier 3 or above and has weight
 * @param reviews families with weight that offer a review with weight
 * @param newest the newest year of data
 * @param directions families with weight by direction, indexed as in {@link FamilyKey}
 * @param reviewsWithinFiveYears review families in the busiest five years
 * @param anyReview whether a review with weight speaks to the cell
 */
record Standing(
    int mask,
    int n,
    int bestTier,
    int strong,
    int strongPrimaries,
    int reviews,
    NewestYear newest,
    List<Integer> directions,
    int reviewsWithinFiveYears,
    boolean anyReview) {

  /** Returns the ceiling, with further primary studies of a tier. */
  Ceiling ceiling(int tier, int more) {
    int added = (mask & 1 << tier) != 0 ? more : 0;
    boolean anyStrong = strong > 0 || (added > 0 && tier >= Tier.STRONG);
    return ceiling(n + added, anyStrong, reviews);
  }

  static Ceiling ceiling(int families, boolean anyStrong, int reviews) {
    if (!anyStrong) {
      return Ceiling.NO_STRONG_FAMILY;
    }
    return families == 1 && reviews == 0 ? Ceiling.SINGLE_FAMILY : Ceiling.NONE;
  }
}
