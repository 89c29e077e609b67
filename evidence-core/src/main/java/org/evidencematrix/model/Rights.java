package org.evidencematrix.model;

import java.util.Optional;

/**
 * Licence of a source and permission to pass it on.
 *
 * @param licence licence as named by the source
 * @param holder who holds the rights
 * @param permission code of the list {@code permissions}
 * @param date day of the permission, YYYY-MM-DD
 */
public record Rights(
    Optional<String> licence,
    Optional<String> holder,
    Optional<String> permission,
    Optional<String> date) {}
