/**
 * Source text and places in it: files, spans, positions and edits. Nothing here knows about
 * evidence.
 *
 * <p>For readers, rules and the formatter. A {@link org.evidencematrix.text.SourceFile} is decoded
 * text with its path; a {@link org.evidencematrix.text.Span} is a stretch of it; a {@link
 * org.evidencematrix.text.Position} is what a person sees in an editor.
 *
 * <pre>{@code
 * SourceFile file = SourceFile.of("matrix/items/a.yaml", "id: a\nyear: 2062\n");
 * Position where = file.position(12); // line 2, column 7
 * }</pre>
 *
 * <p>It reads and writes no files.
 */
@NullMarked
package org.evidencematrix.text;

import org.jspecify.annotations.NullMarked;
