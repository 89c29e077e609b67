/**
 * What changed between two versions of a matrix, and what that does to coverage and gaps.
 *
 * <p>For whoever reviews a contribution, and for reports such as "what is new since May". No files
 * are needed:
 *
 * <pre>{@code
 * MatrixChange change = MatrixChange.between(before, after, ChangeOptions.DEFAULT);
 * change.items();      // added, removed, changed field by field, ids moved
 * change.cells();      // n, C, band and kinds of gap, before and after
 * change.ownMoves();   // cells whose rank moved because their own evidence changed
 * }</pre>
 *
 * <p>Each side is computed by its own settings, framework and code lists; changes in these are
 * listed, because they can move numbers without any item. Nothing here judges whether a change is
 * right: that is the business of validation.
 */
@NullMarked
package org.evidencematrix.change;

import org.jspecify.annotations.NullMarked;
