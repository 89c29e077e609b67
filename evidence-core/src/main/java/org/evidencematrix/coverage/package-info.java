/**
 * How much is known where: items sorted into the cells of a grid, and the figures of each cell.
 *
 * <p>For researchers who compute with the matrix or with records of their own, and for every report
 * of this product. No files are needed:
 *
 * <pre>{@code
 * Coverage coverage = Coverage.of(matrix, Grid.DEFAULT);
 * Cell cell = coverage.cell(Question.EFFECT, "support-performance-systems", "L");
 * cell.figures().n();         // families of studies, each counted once
 * cell.figures().coverage();  // 0 to 1
 * cell.figures().band();      // NONE ... SUBSTANTIAL
 * }</pre>
 *
 * <p>Everything is computed for each question apart; there is no figure over both. Evidence from
 * allied fields stands beside, never within. Large collections are collected in parts that merge
 * ({@link org.evidencematrix.coverage.Coverage#collector}), with the same result however they are
 * split.
 *
 * <p>Nothing here prints or decides what is a gap: that is the package {@code gaps}.
 */
@NullMarked
package org.evidencematrix.coverage;

import org.jspecify.annotations.NullMarked;
