package org.evidencematrix.report.page;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.coverage.RandomMatrix;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.model.Scoring;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.SearchCovers;
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

  /** A made-up matrix with two counted searches whose finds overlap in 8 of 14, and a third. */
  static Matrix withCountedSearches() {
    List<Item> items = new ArrayList<>();
    for (Item item : RandomMatrix.of(4, 15)) {
      int i = items.size();
      List<FoundIn> found = new ArrayList<>();
      if (i < 10) {
        found.add(new FoundIn(Optional.of("first"), Optional.empty()));
      }
      if (i >= 2 && i < 14) {
        found.add(new FoundIn(Optional.of("second"), Optional.empty()));
      }
      if (i == 3) {
        found.add(new FoundIn(Optional.empty(), Optional.of("A <b>colleague</b>")));
      }
      items.add(
          Item.builder()
              .id(item.id())
              .year(item.year())
              .design(item.design())
              .countries(item.countries())
              .findings(item.findings())
              .foundIn(found)
              .build());
    }
    return madeUp(
        items,
        counted("first", "PubMed", 100, Map.of("duplicate", 10), 60, Map.of("not-retrieved", 4)),
        counted("second", "Scopus", 50, Map.of("duplicate", 20), 10, Map.of()),
        MadeUp.search("informal", List.of("s1"), List.of(), List.of()));
  }

  /** A search that includes ten items, whatever its other counts. */
  private static Search counted(
      String id,
      String source,
      int identified,
      Map<String, Integer> removed,
      int excluded,
      Map<String, Integer> excludedFullText) {
    int screened = identified - removed.values().stream().mapToInt(n -> n).sum();
    int assessed = screened - excluded;
    Map<String, Integer> reasons = new HashMap<>(excludedFullText);
    int gone = excludedFullText.values().stream().mapToInt(n -> n).sum();
    reasons.put("no-findings", assessed - gone - 10);
    return new Search(
        id,
        "systematic",
        source,
        Optional.of("2024-01-31"),
        Optional.of("\"social work*\" <i>"),
        List.of("en"),
        new SearchCovers(List.of("s1"), List.of("L"), List.of("SSA"), Optional.empty()),
        OptionalInt.of(identified),
        removed,
        OptionalInt.of(screened),
        Map.of("off-topic", excluded),
        OptionalInt.of(assessed),
        reasons,
        OptionalInt.of(10),
        Labels.english("Made up."));
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
