package org.evidencematrix.coverage;

import java.util.Locale;

/** Whether somebody has looked for evidence in a cell; from least to most. */
public enum SearchState {
  /** No search looked here. */
  NOT_SEARCHED,
  /** Searches looked at a part of what the cell holds, none at the whole. */
  PARTLY,
  /** An informal search covers the cell, no systematic one does. */
  INFORMAL,
  /** A systematic search covers the cell. */
  SYSTEMATIC;

  /** Tells whether a search covers the whole cell. */
  public boolean isSearched() {
    return this == INFORMAL || this == SYSTEMATIC;
  }

  /** Returns the name as data spell it, such as {@code not-searched}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
