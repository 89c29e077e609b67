package org.evidencematrix.validation;

import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.reading.LoadedMatrix;

/**
 * What a check found.
 *
 * @param diagnostics the findings
 * @param loaded the matrix that was checked, with where its parts came from; see {@link
 *     LoadedMatrix#settingsReadable()} for whether its own settings were used
 */
public record ValidationResult(Diagnostics diagnostics, LoadedMatrix loaded) {}
