/**
 * The grid as a picture, for papers and pull requests: SVG, and PNG by the JDK's own rasteriser.
 *
 * <p>For whoever puts a map of evidence into a document:
 *
 * <pre>{@code
 * Coverage coverage = Coverage.of(matrix, Grid.DEFAULT);
 * new GridPicture(matrix.info().title(), coverage, GridPicture.Style.HEAT, List.of(Question.values()))
 *     .svg(Language.EN, out);
 * }</pre>
 *
 * <p>Both formats draw the same shapes at the same places. The same input gives the same bytes of
 * SVG everywhere; those of PNG also depend on the fonts of the machine. PNG needs the module {@code
 * java.desktop}, and fonts; it needs no screen.
 *
 * <p>Nothing here opens a file or computes coverage.
 */
@NullMarked
package org.evidencematrix.report.picture;

import org.jspecify.annotations.NullMarked;
