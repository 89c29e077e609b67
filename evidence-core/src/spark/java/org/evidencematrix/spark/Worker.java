package org.evidencematrix.spark;

import java.util.concurrent.ConcurrentHashMap;
import org.evidencematrix.coverage.CoverageAccumulator;
import org.evidencematrix.coverage.Links;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.LineReader;

/** What a machine makes once of a recipe and uses for all its parts. */
final class Worker {
  private static final ConcurrentHashMap<Recipe, Worker> OF_THIS_MACHINE =
      new ConcurrentHashMap<>();

  private final Matrix matrix;
  private final Setup setup;

  private Worker(Recipe recipe) {
    matrix = recipe.matrix();
    setup = recipe.setup(matrix);
  }

  static Worker of(Recipe recipe) {
    return OF_THIS_MACHINE.computeIfAbsent(recipe, Worker::new);
  }

  CoverageAccumulator accumulator(Links links) {
    return new CoverageAccumulator(setup, links);
  }

  /** Returns a reader of lines, for one thread. */
  LineReader reader() {
    return LineReader.of(matrix);
  }
}
