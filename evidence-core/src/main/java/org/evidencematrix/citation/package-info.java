/**
 * The small facts about citations that both the rules and the importers need: the form of DOIs,
 * check digits, words that tell persons from organisations, names of languages.
 *
 * <p>For use inside the library. It takes texts and answers; it neither reports nor mends.
 */
@NullMarked
package org.evidencematrix.citation;

import org.jspecify.annotations.NullMarked;
