package org.evidencematrix.coverage;

/**
 * Whether what is known has been brought together: {@code S = max over reviews of w u h}.
 *
 * <p>u halves every five years once the review's last search (else its publication) is more than
 * five years before the report's date (Shojania 2007: half of reviews are out of date after about
 * five years). h is 1 for a review of the cell, .7 for a global review of the same row on a grid
 * whose columns are places, 0 for designs that cannot close a synthesis gap and reviews appraised
 * as of low confidence.
 *
 * @param status S, 0 to 1
 * @param whenFresh what S would be if every review were new, 0 to 1
 * @param anyReview whether there is a review with weight of the cell, or a global one of its line,
 *     whether or not it can close a synthesis gap
 * @param global whether the status is that of a global review of the line, and no review of the
 *     cell itself comes up to it
 */
public record Synthesis(double status, double whenFresh, boolean anyReview, boolean global) {}
