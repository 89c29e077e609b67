package org.evidencematrix.cli.prompt;

/**
 * One answer of a closed list.
 *
 * @param id what is written
 * @param label what a person reads
 */
public record Choice(String id, String label) {}
