/**
 * How far a source can be trusted for a question: a tier from 0 to 5, with the steps that led to
 * it.
 *
 * <p>For everybody who scores evidence or wants to know why an item got its tier:
 *
 * <pre>{@code
 * Rigor rigor = Rigor.of(matrix.vocabulary());
 * Tier tier = rigor.rate(item, Question.EFFECT);
 * tier.value();   // 3
 * tier.steps();   // design default 4, not appraised: at most 3
 * }</pre>
 *
 * <p>The publication channel (journal or grey literature) never changes a tier. Tiers are about one
 * source; how several sources add up is the business of the package {@code coverage}.
 */
@NullMarked
package org.evidencematrix.rigor;

import org.jspecify.annotations.NullMarked;
