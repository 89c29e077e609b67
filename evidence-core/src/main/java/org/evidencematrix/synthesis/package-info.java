/**
 * What belongs together and what it rests on: reviews and what they include, reports of one study,
 * retractions, and what was inferred and not read.
 *
 * <pre>{@code
 * Studies studies = Studies.of(matrix);
 * }</pre>
 *
 * <p>For maintainers and for readers who want to know why two items count once. How that changes
 * coverage is for {@link org.evidencematrix.coverage.Coverage} to say.
 */
@NullMarked
package org.evidencematrix.synthesis;

import org.jspecify.annotations.NullMarked;
