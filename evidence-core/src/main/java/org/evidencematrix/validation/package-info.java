/**
 * Checks a matrix by all rules.
 *
 * <p>For commands and for programs that want to know what is wrong with a matrix:
 *
 * <pre>{@code
 * ValidationResult result = Validator.of(ValidationOptions.DEFAULT).validate(Path.of("matrix"));
 * for (Diagnostic finding : result.diagnostics().findings()) { ... }
 * }</pre>
 *
 * <p>{@link org.evidencematrix.validation.RuleCatalog} is the list of rules. Nothing here decides
 * what is wrong, changes a file, or prints.
 */
@NullMarked
package org.evidencematrix.validation;

import org.jspecify.annotations.NullMarked;
