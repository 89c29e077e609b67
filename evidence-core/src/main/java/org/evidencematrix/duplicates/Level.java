package org.evidencematrix.duplicates;

/** How sure it is that two records are of the same source. */
public enum Level {
  /**
   * Sure enough to merge or to refuse without asking: title and authors agree, something that only
   * this source has agrees too (DOI, pages, volume ...), and nothing disagrees.
   */
  CERTAIN,
  /** Likely enough that a person should look. */
  POSSIBLE
}
