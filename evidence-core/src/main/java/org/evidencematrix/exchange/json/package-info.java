/**
 * References as JSON: the items of the Citation Style Language, the export of EPPI-Reviewer and the
 * data inside a page of EPPI-Mapper; and items as JSON Lines.
 *
 * <p>Read as a stream, so that one bad record costs no other. Nothing of a page is ever executed.
 */
@NullMarked
package org.evidencematrix.exchange.json;

import org.jspecify.annotations.NullMarked;
