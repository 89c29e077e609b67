/**
 * The gap map as one HTML file, for people: it works without a network, on paper, on a phone, with
 * a keyboard and with a screen reader.
 *
 * <p>For whoever publishes a matrix:
 *
 * <pre>{@code
 * Setup setup = Setup.of(matrix, Grid.DEFAULT);
 * new PageReport(matrix, setup, "1.0.0").html(Language.EN, out);
 * }</pre>
 *
 * <p>The file holds the data, its style and its script; it asks for nothing from outside, and its
 * security policy allows nothing else. The script computes coverage again for what a reader
 * selects, by the formulas of {@link org.evidencematrix.coverage}. Only the fields named in {@link
 * org.evidencematrix.report.page.ItemColumns} are in it. The same input gives the same bytes.
 *
 * <p>Nothing here opens a file or decides what a gap is.
 */
@NullMarked
package org.evidencematrix.report.page;

import org.jspecify.annotations.NullMarked;
