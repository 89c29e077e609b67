package org.evidencematrix.exchange.item;

/** How a table holds findings. Each form holds everything, so each can be made from each. */
public enum TableForm {
  /** A row for each finding, with the fields of its item repeated: what R and pandas want. */
  LONG,
  /** A row for each item, and a column of 0 and 1 for each code of the framework and the lists. */
  WIDE,
  /** A row for each item, lists joined by semicolons. */
  CONDENSED
}
