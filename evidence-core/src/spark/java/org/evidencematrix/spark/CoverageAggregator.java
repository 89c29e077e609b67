package org.evidencematrix.spark;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.evidencematrix.coverage.CoverageAccumulator;
import org.evidencematrix.coverage.Links;

/**
 * Counts lines of JSON, one item each. Gives the state of an accumulator, see {@link
 * CoverageAccumulator#toBytes()}; a line that holds no whole item counts nothing.
 */
public final class CoverageAggregator extends Aggregator<String, Partial, byte[]> {
  private static final long serialVersionUID = 1;

  private final Recipe recipe;
  private final Links links;

  /**
   * Makes an aggregator.
   *
   * @param recipe how to count
   * @param links ties among all items
   */
  public CoverageAggregator(Recipe recipe, Links links) {
    this.recipe = recipe;
    this.links = links;
  }

  @Override
  public Partial zero() {
    return new Partial();
  }

  @Override
  public Partial reduce(Partial partial, String line) {
    partial.add(line, recipe, links);
    return partial;
  }

  @Override
  public Partial merge(Partial one, Partial other) {
    one.merge(other, recipe, links);
    return one;
  }

  @Override
  public byte[] finish(Partial all) {
    return all.toBytes();
  }

  @Override
  public Encoder<Partial> bufferEncoder() {
    return Encoders.javaSerialization(Partial.class);
  }

  @Override
  public Encoder<byte[]> outputEncoder() {
    return Encoders.BINARY();
  }
}
