package org.evidencematrix.rigor;

import java.util.List;

/**
 * The rigor tier of an item for a question.
 *
 * @param value 0 (context only) to 5
 * @param steps what led to it, in order; the tier of the last step is {@code value}
 * @param synthesis whether the item is a review of other studies
 * @param appraised whether an appraisal that fits the design and the question was used
 * @param flaggedConcern whether the publisher has expressed concern
 * @param standing false when retracted or withdrawn; such an item has weight 0 whatever the weights
 *     are
 * @param closesSynthesis whether it is a review that can close a synthesis gap: of a design that
 *     can, not appraised as of low confidence, and standing
 */
public record Tier(
    int value,
    List<Step> steps,
    boolean synthesis,
    boolean appraised,
    boolean flaggedConcern,
    boolean standing,
    boolean closesSynthesis) {

  /** The highest tier. */
  public static final int HIGHEST = 5;

  /** The lowest tier. */
  public static final int LOWEST = 0;

  /** The tier from which evidence counts as strong enough to lean on. */
  public static final int STRONG = 3;

  /** Copies the steps. */
  public Tier {
    steps = List.copyOf(steps);
  }

  /** Tells whether no appraisal that fits was used, which caps the tier at 3. */
  public boolean notAppraised() {
    return !appraised;
  }
}
