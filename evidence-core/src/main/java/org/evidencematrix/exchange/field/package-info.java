/**
 * What the values of references look like whatever the format: names, dates, pages, identifiers,
 * titles, types, and {@link org.evidencematrix.exchange.field.PartialReference}, which gathers
 * them.
 *
 * <p>For readers of formats, which know tags and columns but not what stands in them. Nothing is
 * invented: what cannot be taken apart is kept as it is written.
 */
@NullMarked
package org.evidencematrix.exchange.field;

import org.jspecify.annotations.NullMarked;
