/**
 * Takes a matrix, or a part of it, to other programs: reference managers, spreadsheets, R and
 * Python, EPPI-Reviewer and EviAtlas, repositories of data.
 *
 * <pre>{@code
 * Export export = Export.of(matrix, matrix.items());
 * export.write(ExportFormat.CSV_LONG, out);
 * }</pre>
 *
 * <p>What must not leave does not: see {@link org.evidencematrix.exchange.item.PublicItem}. The
 * same matrix always gives the same bytes. Nothing is computed here: figures are in {@code report}.
 */
@NullMarked
package org.evidencematrix.exchange.export;

import org.jspecify.annotations.NullMarked;
