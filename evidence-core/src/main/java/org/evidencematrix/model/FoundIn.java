package org.evidencematrix.model;

import java.util.Optional;

/**
 * Where an item was found: a search of this matrix or another source; one of the two is set.
 *
 * @param search id of a search of the matrix
 * @param source name of any other source
 */
public record FoundIn(Optional<String> search, Optional<String> source) {}
