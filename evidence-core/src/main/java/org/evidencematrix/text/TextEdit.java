package org.evidencematrix.text;

/**
 * One replacement in a source text.
 *
 * @param span what is replaced; an empty span inserts
 * @param replacement the new text; empty deletes
 */
public record TextEdit(Span span, String replacement) {}
