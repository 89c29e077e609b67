/**
 * What a rule is: its name and page, how much it sees, and how it reports.
 *
 * <p>For those who write rules. There are kinds, by how much they see: one document with its text
 * ({@link org.evidencematrix.rules.DocumentRule}), one item ({@link
 * org.evidencematrix.rules.ItemRule}), the whole matrix ({@link
 * org.evidencematrix.rules.MatrixRule}); a fourth ({@link org.evidencematrix.rules.RunRule}) sees
 * how a check went. A rule is stateless, never changes what it checks, and does not know who runs
 * it, whether its findings are silenced, or in which language they are shown.
 *
 * <p>Sentences are in {@code rules_en.properties} and {@code rules_fr.properties} under {@code
 * RULE-NAME.something}; the page of a rule is {@code pages/RULE-NAME.md} beside this package.
 */
@NullMarked
package org.evidencematrix.rules;

import org.jspecify.annotations.NullMarked;
