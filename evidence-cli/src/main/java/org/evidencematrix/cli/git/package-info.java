/**
 * A git revision as a matrix: what stood in the matrix's folder then, laid out in a temporary
 * folder.
 *
 * <pre>{@code
 * try (Revision before = Revision.of(matrix, "origin/main", temporary)) {
 *   validator.validate(before.matrix());
 * }
 * }</pre>
 *
 * <p>Uses the git of the machine, reads objects only, runs no hooks or filters and needs no
 * network.
 */
@NullMarked
package org.evidencematrix.cli.git;

import org.jspecify.annotations.NullMarked;
