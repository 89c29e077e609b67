/**
 * References in tables: CSV, TSV and workbooks, of the exporters whose column names are known, of
 * this library, and of anybody else by a mapping file.
 *
 * <p>A mapping file is YAML (or JSON) of up to five fields, of which {@code columns} says what the
 * columns mean:
 *
 * <pre>{@code
 * columns:                    # name of the column: meaning, or several columns with one meaning
 *   Name of the study: title
 *   Who wrote it: authors
 *   Remarks: skip
 * header-row: 3               # the row of names, from 1; otherwise found
 * separator: ";"              # of a text file; otherwise found
 * between-authors: "/"        # otherwise ; or what fits
 * sheet: Included             # of a workbook; otherwise the one whose names fit best
 * }</pre>
 *
 * <p>Columns that the mapping does not name keep the meaning of their name. Formulas are never
 * computed: what Excel last computed counts.
 */
@NullMarked
package org.evidencematrix.exchange.table;

import org.jspecify.annotations.NullMarked;
