/**
 * Help with words of closed lists: what a mistyped word may have been meant to be.
 *
 * <p>For rules and commands that answer a word they do not know:
 *
 * <pre>{@code
 * Optional<String> meant = Nearest.to("supervisr", vocabulary.ids("cadres"));
 * }</pre>
 *
 * <p>A guess is only ever shown; nothing here changes what was typed.
 */
@NullMarked
package org.evidencematrix.vocabulary;

import org.jspecify.annotations.NullMarked;
