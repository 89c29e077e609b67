/**
 * How thoroughly was searched: the flow of records through each search, and an estimate of the
 * studies that no search has found yet.
 *
 * <p>For whoever reports searches, and for readers who want to know what "nothing found" is worth:
 *
 * <pre>{@code
 * Flow flow = Flow.over(matrix.searches());
 * Completeness completeness = Completeness.of(matrix.items(), matrix.searches());
 * }</pre>
 *
 * <p>Whether a search covers a cell is for {@link org.evidencematrix.coverage.Coverage} to say.
 * Nothing here draws or prints.
 */
@NullMarked
package org.evidencematrix.searches;

import org.jspecify.annotations.NullMarked;
