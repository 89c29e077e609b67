package org.evidencematrix.model;

/**
 * An outcome with the level at which it is measured.
 *
 * @param code its entry in the code list {@code outcomes}
 * @param level worker, service, client or system
 */
public record Outcome(Code code, String level) {}
