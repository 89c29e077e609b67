/**
 * Drafts of items: what a reference says, put into the fields of an item, with the rest named.
 *
 * <p>For commands that bring studies into a matrix. {@code DraftMaker.of(matrix).make(reference)}
 * gives a {@link org.evidencematrix.draft.Draft}: an incomplete item with a free id, and the fields
 * that a person has to fill in; {@code draft.yaml(Language.EN, remarks)} is its file.
 *
 * <p>Nothing is guessed about what a source found: no summary, no finding, no country. It looks for
 * no duplicates and writes no files.
 */
@NullMarked
package org.evidencematrix.draft;

import org.jspecify.annotations.NullMarked;
