/**
 * Items as other programs can hold them: as a row of a table or as a bibliographic reference, and
 * without what must not leave. For whoever writes an exporter, or reads back what one wrote.
 *
 * <pre>{@code
 * Item leaving = PublicItem.of(item);
 * Reference reference = ItemReferences.of(leaving);
 * ItemTables.write(TableForm.LONG, List.of(leaving), matrix, out);
 * }</pre>
 *
 * <p>Nothing here knows a file format of another program: see {@code exchange.table}, {@code
 * exchange.xml} and {@code exchange.json}. Nothing is checked against the rules of the matrix.
 */
@NullMarked
package org.evidencematrix.exchange.item;

import org.jspecify.annotations.NullMarked;
