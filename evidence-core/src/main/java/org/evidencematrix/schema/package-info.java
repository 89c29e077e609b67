/**
 * What a file of a matrix may hold, written out for editors, other validators and people: JSON
 * Schema and the data dictionary.
 *
 * <p>For whoever wants completion and hints in an editor, checks files where Java is not at hand,
 * or reads the format. Both follow the tables of {@link org.evidencematrix.model.Format} and
 * nothing else.
 *
 * <pre>{@code
 * Matrix matrix = MatrixReader.load(Path.of("matrix")).complete();
 * JsonSchema.of(matrix, Language.EN).write(Format.ITEM, out);
 * }</pre>
 *
 * <p>A schema sees one document at a time: references between documents, check digits, duplicates
 * and the like are left to the rules.
 */
@NullMarked
package org.evidencematrix.schema;

import org.jspecify.annotations.NullMarked;
