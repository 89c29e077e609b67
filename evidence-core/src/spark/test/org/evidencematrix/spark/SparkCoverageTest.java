package org.evidencematrix.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Links;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.reading.ItemLines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spark, in this process, counts what one machine counts: made-up items, one in ten tied to others.
 * {@code -Dspark.items=1000000} sets how many.
 */
class SparkCoverageTest {
  private static final Path REPOSITORY = Path.of("..", "..", "..").toAbsolutePath().normalize();
  private static final String NUMBER = System.getProperty("spark.items", "20000");

  @TempDir static Path folder;
  private static SparkSession spark;
  private static Path matrix;
  private static Path items;

  @BeforeAll
  static void start() throws Exception {
    matrix = Files.createDirectories(folder.resolve("matrix"));
    for (String name : List.of("matrix.yaml", "framework.yaml")) {
      Files.copy(REPOSITORY.resolve("matrix").resolve(name), matrix.resolve(name));
    }
    Files.createDirectories(matrix.resolve("vocabulary"));
    try (var lists = Files.list(REPOSITORY.resolve("matrix").resolve("vocabulary"))) {
      for (Path list : lists.toList()) {
        Files.copy(list, matrix.resolve("vocabulary").resolve(list.getFileName()));
      }
    }
    items = matrix.resolve("items.jsonl");
    Path generator =
        REPOSITORY.resolve("evidence-cli").resolve("bench").resolve("GenerateLines.java");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                generator.toString(),
                items.toString(),
                NUMBER,
                "1")
            .redirectErrorStream(true)
            .start();
    String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, made.waitFor(), said);
    spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("test")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .config("spark.sql.files.maxPartitionBytes", "4m")
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
  }

  @AfterAll
  static void stop() {
    if (spark != null) {
      spark.stop();
    }
  }

  @Test
  void countsWhatOneMachineCounts() throws Exception {
    ItemLines lines = ItemLines.of(matrix).orElseThrow();
    Recipe recipe = new Recipe(matrix.toString(), Axis.STRATEGY, Axis.INCOME);
    Setup setup = recipe.setup(recipe.matrix());
    Links links = lines.linked(Links.collector());
    Coverage here = lines.collect(Coverage.collector(setup, links));
    assertEquals(Integer.parseInt(NUMBER), lines.items());

    Dataset<String> read = spark.read().textFile(items.toString());
    assertTrue(read.rdd().getNumPartitions() > 1);
    Coverage there = new SparkCoverage(recipe).of(read);
    assertEquals(cells(here), cells(there));
    assertEquals(here.summary(Question.EFFECT), there.summary(Question.EFFECT));
  }

  @Test
  void nothingIsNothing() {
    Recipe recipe = new Recipe(matrix.toString(), Axis.STRATEGY, Axis.INCOME);
    Dataset<String> empty =
        spark.read().textFile(items.toString()).filter("value = 'no such line'");
    Coverage coverage = new SparkCoverage(recipe).of(empty);
    assertEquals(
        cells(Coverage.of(recipe.setup(recipe.matrix()), List.<Item>of())), cells(coverage));
  }

  private static Map<String, Cell> cells(Coverage coverage) {
    Map<String, Cell> cells = new TreeMap<>();
    for (Question question : Question.values()) {
      coverage.cells(question).forEach(cell -> cells.put(cell.id(), cell));
    }
    return cells;
  }
}
