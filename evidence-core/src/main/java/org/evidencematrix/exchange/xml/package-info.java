/**
 * References as XML: of EndNote and of PubMed, read with the JDK's StAX.
 *
 * <p>Records are cut out of the text first and parsed one by one, so that a broken one costs only
 * itself. A document type with declarations of its own is refused, and no entity or address outside
 * the file is ever looked at.
 */
@NullMarked
package org.evidencematrix.exchange.xml;

import org.jspecify.annotations.NullMarked;
