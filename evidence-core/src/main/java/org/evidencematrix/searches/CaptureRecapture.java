package org.evidencematrix.searches;

/**
 * How many studies two searches together have not found yet, judged by how many both found.
 *
 * <p>With n1 studies found by one source, n2 by the other and m by both, Chapman's estimate of all
 * studies is {@code (n1 + 1)(n2 + 1)/(m + 1) - 1} (Chapman 1951, University of California
 * Publications in Statistics 1:131-160) with the variance {@code (n1 + 1)(n2 + 1)(n1 - m)(n2 - m) /
 * ((m + 1)^2 (m + 2))} (Seber 1970, Biometrics 26:13-22). The interval treats the number not yet
 * found as log-normal: {@code f / c} to {@code f c} with {@code c = exp(1.96 sqrt(ln(1 + var /
 * f^2)))} (Burnham, in Chao 1987, Biometrics 43:783-791), so it never lies below what was found.
 *
 * <p>The estimate rests on the assumption that a study which one source has is as likely to be in
 * the other as any study. Sources that hold the same kind of study make it too low.
 */
public sealed interface CaptureRecapture {
  /**
   * The smallest overlap with which the estimate can be trusted: with 7 or more studies found by
   * both its bias is negligible (Robson and Regier 1964, Transactions of the American Fisheries
   * Society 93:215-226).
   */
  int SMALLEST_OVERLAP = 7;

  /**
   * An estimate.
   *
   * @param total estimated number of all studies
   * @param notFound estimated number of studies that neither source found
   * @param low lower end of the 95 % interval of the studies not found, 0 or more
   * @param high upper end of that interval
   * @param variance variance of both estimates
   */
  record Estimate(double total, double notFound, double low, double high, double variance)
      implements CaptureRecapture {}

  /** Why there is no estimate. */
  enum NoEstimate implements CaptureRecapture {
    /** Fewer studies than {@link #SMALLEST_OVERLAP} were found by both. */
    OVERLAP_TOO_SMALL,
    /** One source found everything that the other did, so they are no two looks. */
    ONE_HOLDS_THE_OTHER
  }

  /** The normal deviate of a two-sided 95 % interval. */
  double DEVIATE = 1.959963984540054;

  /**
   * Returns the estimate for two sources.
   *
   * @param first studies that the first source found
   * @param second studies that the second source found
   * @param both studies that both found
   * @throws IllegalArgumentException if a number is negative, or {@code both} is larger than one of
   *     the others
   */
  static CaptureRecapture of(int first, int second, int both) {
    if (both < 0 || both > first || both > second) {
      throw new IllegalArgumentException(both + " studies in both of " + first + " and " + second);
    }
    if (both < SMALLEST_OVERLAP) {
      return NoEstimate.OVERLAP_TOO_SMALL;
    }
    if (both == first || both == second) {
      return NoEstimate.ONE_HOLDS_THE_OTHER;
    }
    double n1 = first;
    double n2 = second;
    double m = both;
    double total = (n1 + 1) * (n2 + 1) / (m + 1) - 1;
    double variance = (n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / ((m + 1) * (m + 1) * (m + 2));
    double notFound = total - (n1 + n2 - m);
    double c =
        StrictMath.exp(DEVIATE * Math.sqrt(StrictMath.log(1 + variance / (notFound * notFound))));
    return new Estimate(total, notFound, notFound / c, notFound * c, variance);
  }
}
