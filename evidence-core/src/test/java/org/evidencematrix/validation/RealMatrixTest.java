package org.evidencematrix.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.model.CodeList;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.reading.Defaults;
import org.evidencematrix.reading.LoadedMatrix;
import org.evidencematrix.reading.MatrixReader;
import org.evidencematrix.writing.ItemWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matrix of the repository itself. */
class RealMatrixTest {
  private static final int FIRST_ITEMS = 338;
  private static final Path MATRIX = Path.of("..", "matrix");

  private static LoadedMatrix load() throws IOException {
    return MatrixReader.load(MATRIX);
  }

  @Test
  void hasNoProblemAtAll() throws IOException {
    ValidationResult result = Validator.of(ValidationOptions.DEFAULT).validate(MATRIX, "matrix");
    assertEquals(List.of(), result.diagnostics().findings());
    assertTrue(result.loaded().matrix().items().size() >= FIRST_ITEMS);
  }

  @Test
  void everyItemReadsBackFromWhatTheWriterWrites(@TempDir Path copy) throws IOException {
    LoadedMatrix loaded = load();
    Path items = Files.createDirectories(copy.resolve("items"));
    for (Item item : loaded.matrix().items()) {
      Files.writeString(items.resolve(item.id() + ".yaml"), ItemWriter.yaml(item));
    }
    assertEquals(loaded.matrix().items(), MatrixReader.load(copy).matrix().items());
  }

  @Test
  void codeListsHaveLabelsAndNotesInBothLanguages() throws IOException {
    Matrix matrix = load().matrix();
    assertEquals(Defaults.CODE_LISTS, List.copyOf(matrix.vocabulary().lists().keySet()));
    for (CodeList list : matrix.vocabulary().lists().values()) {
      list.codes()
          .forEach(
              code -> {
                String place = list.name() + '/' + code.id();
                assertEquals(
                    List.of("en", "fr"), List.copyOf(code.label().byLanguage().keySet()), place);
                assertEquals(
                    List.of("en", "fr"), List.copyOf(code.note().byLanguage().keySet()), place);
              });
    }
    for (Strategy strategy : matrix.framework().strategies()) {
      assertEquals(2, strategy.label().byLanguage().size(), strategy.id());
      assertEquals(2, strategy.question().byLanguage().size(), strategy.id());
    }
  }

  @Test
  void saysHonestlyHowTheItemsWereGathered() throws IOException {
    List<Search> searches = load().matrix().searches();
    Search first =
        searches.stream()
            .filter(search -> search.id().equals("2026-11-general-lookups"))
            .findFirst()
            .orElseThrow();
    assertEquals("informal", first.kind());
    assertTrue(first.identified().isEmpty());
  }

  /**
   * The contrast that one figure over both questions would hide. It must hold for whatever is
   * added; the figures are those of the first 338 items, and were worked out apart from this
   * program.
   */
  @Test
  void knowsMuchAboutPracticeAndLittleAboutWhatWorksOutsideHighIncomeCountries()
      throws IOException {
    Matrix matrix = load().complete();
    Coverage coverage = Coverage.of(matrix, Grid.DEFAULT);
    List<Cell> understanding = classified(coverage, Question.UNDERSTANDING);
    List<Cell> effect = classified(coverage, Question.EFFECT);
    assertEquals(44, understanding.size());
    assertTrue(atLeastModerate(understanding).size() > 2 * atLeastModerate(effect).size());
    assertTrue(empty(effect) > 2 * empty(understanding));
    if (matrix.items().size() == FIRST_ITEMS) {
      assertEquals(29, atLeastModerate(understanding).size());
      assertEquals(3, empty(understanding));
      assertEquals(6, atLeastModerate(effect).size());
      assertEquals(26, empty(effect));
      assertTrue(
          atLeastModerate(effect).stream().allMatch(cell -> cell.id().endsWith("/H")),
          "all of the six are high income");
    }
  }

  private static List<Cell> classified(Coverage coverage, Question question) {
    return coverage.cells(question).stream()
        .filter(cell -> cell.id().matches(".*/(L|LM|UM|H)"))
        .toList();
  }

  private static List<Cell> atLeastModerate(List<Cell> cells) {
    return cells.stream()
        .filter(cell -> cell.figures().band().compareTo(Band.MODERATE) >= 0)
        .toList();
  }

  private static long empty(List<Cell> cells) {
    return cells.stream().filter(cell -> cell.figures().n() == 0).count();
  }
}
