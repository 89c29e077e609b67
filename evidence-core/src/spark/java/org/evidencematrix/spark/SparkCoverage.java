package org.evidencematrix.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collector;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.CoverageAccumulator;
import org.evidencematrix.coverage.Links;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.reading.LineReader;

/** The coverage of many items, counted by the workers of a Spark session. */
public final class SparkCoverage {
  private final Recipe recipe;

  /**
   * Makes a count.
   *
   * @param recipe how to count
   */
  public SparkCoverage(Recipe recipe) {
    this.recipe = recipe;
  }

  /**
   * Returns the coverage of items, the same that one machine reckons.
   *
   * @param lines items as JSON, one a line, as in {@code items.jsonl}
   */
  public Coverage of(Dataset<String> lines) {
    Links links = links(lines);
    byte[] state = lines.select(new CoverageAggregator(recipe, links).toColumn()).head();
    CoverageAccumulator all = Worker.of(recipe).accumulator(links);
    return (state.length == 0 ? all : all.merge(state)).finish();
  }

  /** Returns which items are tied to others. */
  Links links(Dataset<String> lines) {
    Recipe how = recipe;
    MapPartitionsFunction<String, Links> part = some -> List.of(links(some, how)).iterator();
    ReduceFunction<Links> merge = (one, other) -> Links.collector().combiner().apply(one, other);
    return lines.mapPartitions(part, Encoders.javaSerialization(Links.class)).reduce(merge);
  }

  private static Links links(Iterator<String> lines, Recipe recipe) {
    Collector<Item, Links, Links> collector = Links.collector();
    Links links = collector.supplier().get();
    LineReader reader = Worker.of(recipe).reader();
    while (lines.hasNext()) {
      reader.read(lines.next()).ifPresent(item -> collector.accumulator().accept(links, item));
    }
    return links;
  }

  /**
   * Prints each cell with its number of studies and its band.
   *
   * @param arguments the folder of the settings and the file of items, as Spark names places
   * @throws IOException if the session cannot be closed
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("give the folder of the settings and the file of items");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (SparkSession spark = SparkSession.builder().appName("Evidence Matrix").getOrCreate()) {
      Recipe recipe = new Recipe(arguments[0], Axis.STRATEGY, Axis.INCOME);
      Coverage coverage = new SparkCoverage(recipe).of(spark.read().textFile(arguments[1]));
      for (Question question : Question.values()) {
        for (Cell cell : coverage.cells(question)) {
          out.println(cell.id() + "\t" + cell.figures().n() + "\t" + cell.figures().band().id());
        }
      }
    }
  }
}
