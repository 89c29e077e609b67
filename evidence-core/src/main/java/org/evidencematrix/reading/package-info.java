/**
 * From bytes to items: decoding, trees with the place of every key and value, and records of the
 * model, with every problem collected on the way.
 *
 * <p>For whoever loads a matrix:
 *
 * <pre>{@code
 * LoadedMatrix loaded = MatrixReader.load(Path.of("matrix"));
 * Matrix matrix = loaded.complete(); // without the items that could be read only in part
 * }</pre>
 *
 * <p>Reading never stops at the first problem and never throws for bad data; it throws only when
 * the disk fails. Scalars are kept as typed: the field decides the type, not the look of the value.
 *
 * <p>Words about problems are not made here: a {@link org.evidencematrix.reading.Fault} says what
 * kind of problem stands where, and the rule of that kind words it.
 */
@NullMarked
package org.evidencematrix.reading;

import org.jspecify.annotations.NullMarked;
