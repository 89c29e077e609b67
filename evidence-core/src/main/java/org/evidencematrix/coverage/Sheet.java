package org.evidencematrix.coverage;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One cell's counts, prepared to be reckoned under many weightings: what does not change with the
 * numbers is computed once. For one thread.
 */
final class Sheet {
  /** What a global review counts in the cells of one place. */
  private static final double GLOBAL_SHARE = 0.7;

  private final Tally tally;
  private final ReviewYears line;
  private final double[] own;
  private final double[] fresh;
  private final double[] closing;
  private @Nullable Standing standing;

  /**
   * Prepares a cell.
   *
   * @param line global reviews of the same row or column; none on most grids
   * @param asOf year of the report's date
   */
  Sheet(Tally tally, ReviewYears line, int asOf) {
    this.tally = tally;
    this.line = line;
    own = tally.reviews().freshness(asOf);
    fresh = own.clone();
    closing = new double[fresh.length];
    double[] lineFresh = line.freshness(asOf);
    for (int tier = 0; tier < fresh.length; tier++) {
      closing[tier] = fresh[tier] > 0 ? 1 : lineFresh[tier] > 0 ? GLOBAL_SHARE : 0;
      fresh[tier] = Math.max(fresh[tier], GLOBAL_SHARE * lineFresh[tier]);
    }
  }

  /** Tells whether every figure is the same under all weights. */
  boolean isConstant() {
    return tally == Tally.EMPTY && line.isEmpty();
  }

  Standing standing(Shares shares) {
    int mask = shares.mask();
    Standing known = standing;
    if (known == null || known.mask() != mask) {
      known = tally.standing(mask, line);
      standing = known;
    }
    return known;
  }

  /** Returns the coverage after the ceilings. */
  double coverage(Shares shares) {
    double uncapped = 1 - tally.product().miss(shares, 0, 0);
    return Math.min(uncapped, standing(shares).ceiling(0, 0).limit());
  }

  Figures figures(Shares shares) {
    Standing here = standing(shares);
    double uncapped = 1 - tally.product().miss(shares, 0, 0);
    Ceiling ceiling = here.ceiling(0, 0);
    double coverage = Math.min(uncapped, ceiling.limit());
    Tally.Masses masses = tally.masses(shares);
    return new Figures(
        here.n(),
        masses.all(),
        coverage,
        Band.of(coverage, here.n()),
        uncapped > ceiling.limit() ? ceiling : Ceiling.NONE,
        here.bestTier() < 0 ? OptionalInt.empty() : OptionalInt.of(here.bestTier()),
        here.strong(),
        here.strongPrimaries(),
        here.reviews(),
        synthesis(shares, here.anyReview()),
        here.newest(),
        new Directions(
            here.directions().get(FamilyKey.FAVOURABLE),
            here.directions().get(FamilyKey.UNFAVOURABLE),
            here.directions().get(FamilyKey.MIXED),
            here.directions().get(FamilyKey.NO_EFFECT),
            masses.directed() > 0
                ? OptionalDouble.of(masses.favourable() / masses.directed())
                : OptionalDouble.empty()),
        masses.notAppraised(),
        tally.pipeline(),
        here.reviewsWithinFiveYears());
  }

  private Synthesis synthesis(Shares shares, boolean anyReview) {
    double status = most(shares, fresh);
    return new Synthesis(status, most(shares, closing), anyReview, status > most(shares, own));
  }

  private static double most(Shares shares, double[] byTier) {
    double best = 0;
    for (int tier = 0; tier < byTier.length; tier++) {
      best = Math.max(best, shares.weight(tier) * byTier[tier]);
    }
    return best;
  }
}
