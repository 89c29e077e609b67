/**
 * What groups look after: research questions with what answers them, and saved selections of items.
 *
 * <pre>{@code
 * QuestionStates questions = QuestionStates.of(matrix, matrix.info().asOf());
 * Compendium compendium = Compendium.of(matrix.collections().get(0), matrix, matrix.info().asOf());
 * }</pre>
 *
 * <p>What is wrong with their files is for validation to say. Nothing here prints.
 */
@NullMarked
package org.evidencematrix.curation;

import org.jspecify.annotations.NullMarked;
