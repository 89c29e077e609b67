package org.evidencematrix.reading;

/**
 * Where a part of a matrix came from.
 *
 * @param path file as messages show it, with forward slashes
 * @param line line at which it starts, from 1: the line of a JSON Lines file, otherwise 1
 * @param index which entry of the file it is, from 0, for files that hold several
 * @param complete whether it was read without a fault that leaves a value out
 */
public record Origin(String path, int line, int index, boolean complete) {}
