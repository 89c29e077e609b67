package org.evidencematrix.rules;

import java.util.function.Consumer;
import org.evidencematrix.model.Matrix;

/** A rule that sees the whole matrix. */
public non-sealed interface MatrixRule extends Rule {

  /**
   * Hands every problem to {@code problems}; each place names a part of the matrix by its index.
   * Items may be incomplete.
   */
  void check(Matrix matrix, RuleContext context, Consumer<Problem> problems);
}
