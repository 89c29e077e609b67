package org.evidencematrix.coverage;

import java.util.OptionalDouble;

/**
 * How the results of the families with weight point. Each family has one voice: what its findings
 * in the cell agree on, else mixed. Families whose findings only describe are not here.
 *
 * @param favourable families whose results are favourable
 * @param unfavourable families whose results are unfavourable
 * @param mixed families whose results are mixed
 * @param noEffect families that found no effect
 * @param share {@code p = (favourable + .5 mixed) / all}, each family weighted by its mass; absent
 *     when there is no family or no mass
 */
public record Directions(
    int favourable, int unfavourable, int mixed, int noEffect, OptionalDouble share) {

  /** Returns the number of families with a direction. */
  public int families() {
    return favourable + unfavourable + mixed + noEffect;
  }

  /**
   * Returns how much the families disagree, {@code 1 - |2p - 1|}: 0 when all point one way, 1 when
   * half of the weight is favourable; absent when there is no share.
   */
  public OptionalDouble disagreement() {
    return share.isPresent()
        ? OptionalDouble.of(1 - Math.abs(2 * share.getAsDouble() - 1))
        : OptionalDouble.empty();
  }
}
