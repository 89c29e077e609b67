package org.evidencematrix.cli.console;

/**
 * How text may look at its destination.
 *
 * @param color whether colours may be used
 * @param width columns
 * @param terminal whether a person reads it on a terminal at once
 */
public record Look(boolean color, int width, boolean terminal) {
  /** A file: no colour. */
  static final Look FILE = new Look(false, Terminal.DEFAULT_WIDTH, false);
}
