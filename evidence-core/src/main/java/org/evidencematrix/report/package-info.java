/**
 * Coverage and gaps as documents: for a terminal, Markdown, CSV and JSON.
 *
 * <p>For whoever puts the figures of a matrix before readers or hands them to other programs:
 *
 * <pre>{@code
 * GapAnalysis analysis = GapAnalysis.of(matrix, Grid.DEFAULT);
 * Basis basis = Basis.of(matrix, analysis.coverage().setup(), "1.0.0");
 * new GapReport(basis, analysis, GapSelection.all()).markdown(Language.EN, out);
 * }</pre>
 *
 * <p>Every text that came from a file is made harmless for the format it goes to. The same input
 * gives the same bytes. Nothing here computes coverage or decides what a gap is, and nothing here
 * opens a file.
 */
@NullMarked
package org.evidencematrix.report;

import org.jspecify.annotations.NullMarked;
