package org.evidencematrix.gaps;

/**
 * How often a kind of gap holds when its thresholds, the weights and gamma are drawn anew.
 *
 * @param kind the kind
 * @param share share of the draws, above 0
 */
public record KindShare(GapKind kind, double share) {}
