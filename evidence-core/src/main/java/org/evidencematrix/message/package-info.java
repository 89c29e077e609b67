/**
 * Sentences for people, kept apart from code: a {@link org.evidencematrix.message.Message} names a
 * sentence and its values, a {@link org.evidencematrix.message.Catalogue} holds the sentences of
 * one language, in a file that stands beside a class.
 *
 * <pre>{@code
 * Message m = Message.of("unknown-country.message", "typed", "Narnia");
 * String s = Catalogue.of(Rule.class, "rules", Language.EN).render(m);
 * }</pre>
 *
 * <p>Values stay apart from the sentence until the last moment, so that each output can escape what
 * came from a file. Every package may use this one; it uses none.
 */
@NullMarked
package org.evidencematrix.message;

import org.jspecify.annotations.NullMarked;
