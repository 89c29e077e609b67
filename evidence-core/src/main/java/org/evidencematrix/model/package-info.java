/**
 * The evidence matrix as immutable values: items and their findings, the framework, code lists,
 * searches, and the matrix that holds them.
 *
 * <p>For everybody who computes with the matrix. Nothing here reads files, prints, or knows where a
 * value came from; a model can be built without any file:
 *
 * <pre>{@code
 * Item item = Item.builder()
 *     .id("made-up-2021-trial").year(2021).design("randomized-trial").field("social-service")
 *     .countries(List.of("TZA"))
 *     .findings(List.of(Finding.of("support-performance-systems", Question.EFFECT)))
 *     .build();
 * }</pre>
 *
 * <p>Codes (designs, outcomes, strategies ...) are texts, because code lists are data that
 * researchers correct; enums are used only where formulas depend on each value.
 */
@NullMarked
package org.evidencematrix.model;

import org.jspecify.annotations.NullMarked;
