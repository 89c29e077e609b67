package org.evidencematrix.model;

import java.util.Optional;

/**
 * How an item was coded.
 *
 * @param basis what was read, a code of the list {@code coding-basis}
 * @param by initials of the coder
 * @param date day of coding, YYYY-MM-DD
 */
public record Coding(Optional<String> basis, Optional<String> by, Optional<String> date) {}
