package org.evidencematrix.rules;

import java.util.function.Consumer;

/** A rule about how a check of a matrix went: what was silenced, what failed. */
public non-sealed interface RunRule extends Rule {

  /** Hands every problem to {@code problems}; called once, after all other rules. */
  void check(Run run, Consumer<Problem> problems);
}
