/**
 * Formats in which each line begins with a tag: RIS, the text of PubMed, Web of Science, refer.
 *
 * <p>One class reads each of them, over records that {@link
 * org.evidencematrix.exchange.tagged.TaggedRecord} gathers. Tags that have no place in a reference
 * are kept beside it. It does not look at what stands in the values: package {@code field} does.
 */
@NullMarked
package org.evidencematrix.exchange.tagged;

import org.jspecify.annotations.NullMarked;
