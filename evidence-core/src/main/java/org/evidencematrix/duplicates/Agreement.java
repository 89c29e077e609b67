package org.evidencematrix.duplicates;

/** How one part of two records compares. */
enum Agreement {
  /** The same. */
  SAME,
  /** The same but for a way of writing, or a little apart. */
  CLOSE,
  /** One of the two does not say. */
  UNKNOWN,
  /** Different. */
  OTHER;

  boolean agrees() {
    return this == SAME || this == CLOSE;
  }
}
