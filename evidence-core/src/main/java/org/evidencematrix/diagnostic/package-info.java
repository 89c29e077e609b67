/**
 * What is wrong, where, and what to write instead, as plain data.
 *
 * <p>For whoever checks a matrix and shows the result:
 *
 * <pre>{@code
 * Diagnostics all = Validator.of(ValidationOptions.DEFAULT).validate(Path.of("matrix")).diagnostics();
 * if (all.hasAtLeast(Severity.ERROR)) {
 *   all.findings().forEach(finding -> count(finding.rule()));
 * }
 * }</pre>
 *
 * <p>A {@link org.evidencematrix.diagnostic.Diagnostic} names its rule, carries sentences by name
 * (see {@code org.evidencematrix.message}) and keeps what a contributor typed apart from our words,
 * so that each renderer in {@code diagnostic.output} can escape it. Nothing here decides what is
 * wrong.
 */
@NullMarked
package org.evidencematrix.diagnostic;

import org.jspecify.annotations.NullMarked;
