/**
 * Reads references from the formats of reference managers and databases, and writes them.
 *
 * <p>For whoever brings references into a matrix or out of it. {@code
 * ReferenceReader.read("library.ris", bytes).references()} gives what a file holds, whatever its
 * format and encoding; {@code problems()} says with file, line and tag what could not be read. A
 * bad record costs only itself.
 *
 * <p>It makes no items, looks for no duplicates and asks no network.
 */
@NullMarked
package org.evidencematrix.exchange;

import org.jspecify.annotations.NullMarked;
