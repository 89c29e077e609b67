/**
 * The library's accumulator as an aggregator of Apache Spark: for those who have more items than
 * one machine should count, and as an example for other engines that merge partial results.
 *
 * <p>Two passes, as on one machine: the first finds which items are tied to others, the second
 * counts. Every worker counts its part; what travels between machines is counts, not items.
 *
 * <pre>{@code
 * Dataset<String> lines = spark.read().textFile("items.jsonl");
 * Coverage coverage = new SparkCoverage(new Recipe("matrix", Axis.STRATEGY, Axis.INCOME)).of(lines);
 * }</pre>
 *
 * <p>Not part of the library's release: built with the Maven profile {@code spark}.
 */
@NullMarked
package org.evidencematrix.spark;

import org.jspecify.annotations.NullMarked;
