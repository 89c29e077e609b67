package org.evidencematrix.report.page;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.model.Scoring;
import org.evidencematrix.model.Search;
import org.evidencematrix.reading.MatrixReader;

/** Matrices for the tests of the page, and files of their pages. */
final class Pages {
  private Pages() {}

  /** The matrix of this repository. */
  static Matrix real() {
    try {
      return MatrixReader.load(Path.of("../matrix")).complete();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A made-up matrix with some items. */
  static Matrix madeUp(List<Item> items, Search... searches) {
    MatrixInfo info =
        new MatrixInfo(
            new Labels(Map.of("en", "Made-up matrix", "fr", "Matrice inventée")),
            "Nobody",
            1,
            MadeUp.AS_OF,
            "CC-BY-4.0",
            List.of("en", "fr"),
            Optional.of("https://example.org/new?cell={question}/{row}/{column}"),
            600,
            60,
            Scoring.DEFAULT);
    return new Matrix(
        info, MadeUp.framework(), MadeUp.vocabulary(), items, List.of(searches), List.of());
  }

  static Setup setup(Matrix matrix) {
    return Setup.of(matrix, Grid.DEFAULT);
  }

  static String html(Matrix matrix, Language language) {
    StringBuilder out = new StringBuilder();
    try {
      new PageReport(matrix, setup(matrix), "1.0.0").html(language, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  static Path file(Path folder, String name, Matrix matrix) throws IOException {
    Path file = folder.resolve(name);
    try (Writer out = Files.newBufferedWriter(file)) {
      new PageReport(matrix, setup(matrix), "1.0.0").html(Language.EN, out);
    }
    return file;
  }
}
