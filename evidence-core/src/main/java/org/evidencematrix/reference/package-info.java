/**
 * A bibliographic reference as a plain value: what importers read, exporters write and the search
 * for duplicates compares.
 *
 * <p>It holds more than an item of the matrix does (an abstract, keywords, the tags that the source
 * used), so that reading a file and writing it again in the same format loses nothing. Whatever is
 * not known is empty: an empty text, list or map.
 *
 * <pre>{@code
 * Reference reference = Reference.builder()
 *     .type("journal-article").title("A made-up title")
 *     .contributors(List.of(Contributor.author("Doe", "Jane")))
 *     .date(PublicationDate.ofYear(2021))
 *     .build();
 * }</pre>
 *
 * <p>Nothing here reads or writes a format, and nothing is corrected silently: see the package
 * {@code exchange} for both.
 */
@NullMarked
package org.evidencematrix.reference;

import org.jspecify.annotations.NullMarked;
