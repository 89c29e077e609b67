package org.evidencematrix.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.MatrixReader;

/**
 * What each worker needs to know to count alike. It travels; the set-up that it stands for is made
 * on each worker.
 *
 * @param settings folder of a matrix with its settings, framework and code lists, at the same place
 *     on each machine (its items are not read)
 * @param rows axis of the rows
 * @param columns axis of the columns
 */
public record Recipe(String settings, Axis rows, Axis columns) implements Serializable {

  /** Returns the settings, framework and code lists. */
  Matrix matrix() {
    try {
      return MatrixReader.settings(Path.of(settings))
          .orElseThrow(
              () -> new IllegalStateException("the settings in " + settings + " have mistakes"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the set-up of a matrix. */
  Setup setup(Matrix matrix) {
    return Setup.of(matrix, Grid.of(rows, columns));
  }
}
