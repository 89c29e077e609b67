package org.evidencematrix.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The sample of a study.
 *
 * @param size number of units
 * @param unit what was counted, such as workers
 */
public record Sample(OptionalInt size, Optional<String> unit) {}
