/**
 * Rules that see the whole matrix, or how its check went, one class each. All take about as long as
 * it takes to look at every item once, so that a hundred thousand items cost well under a second.
 */
@NullMarked
package org.evidencematrix.rules.matrix;

import org.jspecify.annotations.NullMarked;
