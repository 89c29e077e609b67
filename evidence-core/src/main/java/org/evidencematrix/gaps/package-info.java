/**
 * What is not known: gaps of each kind, ranked, with what would close them, in sentences.
 *
 * <p>For researchers and for the gap report. No files are needed:
 *
 * <pre>{@code
 * GapAnalysis analysis = GapAnalysis.of(matrix, Grid.DEFAULT);
 * for (Gap gap : analysis.gaps()) {
 *   gap.rank();   // position 1 is the largest gap
 *   gap.kinds();  // absolute, thin, synthesis ...
 *   GapSentences.in(Language.EN, analysis).text(gap);
 * }
 * }</pre>
 *
 * <p>A kind of gap is one class; a further kind is one class more, handed over in {@link
 * org.evidencematrix.gaps.GapOptions}. Absolute gap and synthesis gap are terms of evidence gap
 * maps (3ie); reasons for gaps follow Robinson and others 2011 (AHRQ).
 *
 * <p>Nothing here prints, and nothing here says which gap ought to be closed: without votes every
 * cell weighs the same, and the sentences say so.
 */
@NullMarked
package org.evidencematrix.gaps;

import org.jspecify.annotations.NullMarked;
