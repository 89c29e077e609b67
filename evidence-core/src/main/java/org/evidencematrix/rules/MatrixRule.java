package org.evidencematrix.rules;

import java.util.function.Consumer;
import org.evidencematrix.model.Matrix;

/** A rule that sees the whole matrix. */
public non-sealed interface MatrixRule extends Rule {

  /**
   * Hands every problem to {@code problems}; each place names an item, a search or an exemption by
   * its index in the matrix. Items may be incomplete.
   */
  void check(Matrix matrix, RuleContext context, Consumer<Problem> problems);
}
