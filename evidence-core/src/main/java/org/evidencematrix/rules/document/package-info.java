/**
 * Rules that see one document with its text, one class each. Most of them put words to what reading
 * noted as a {@link org.evidencematrix.reading.Fault}.
 */
@NullMarked
package org.evidencematrix.rules.document;

import org.jspecify.annotations.NullMarked;
